namespace ModelGen.Kernels;

public static partial class DenseKernel
{
    // 96 rows × 16 columns of gradients are 6 KB: they are still in the L1 cache when the sink reads them.
    private const int BlockRows = 96;

    // Rows of the batch whose slice of one panel is packed at a time, 16 KB.
    private const int PackedRows = 256;

    /// <summary>
    /// gradient[k, c] = Σ over r of input[r, k]·outputGradient[r, c], in the order of r, plus the penalty
    /// l1·sign(w) + 2·l2·w; handed to the sink in blocks of the kernel's panels.
    /// </summary>
    /// <typeparam name="TSink">Where gradients go.</typeparam>
    /// <param name="input">[rows × inputWidth] with row distance <paramref name="inputStride"/>.</param>
    /// <param name="inputStride">At least <paramref name="inputWidth"/>.</param>
    /// <param name="inputWidth">Logical columns of the input, at least 1.</param>
    /// <param name="outputGradient">[rows × Pad(units)], padding 0.</param>
    /// <param name="units">Logical columns of the output, at least 1.</param>
    /// <param name="rows">Rows, at least 1.</param>
    /// <param name="kernel">Panels, Pad(units)·inputWidth floats, read for the penalty.</param>
    /// <param name="l1">At least 0.</param>
    /// <param name="l2">At least 0.</param>
    /// <param name="offset">The kernel's offset in the slab.</param>
    /// <param name="sink">Receives every block once, in storage order.</param>
    /// <exception cref="ArgumentException">A buffer is too short for the shapes.</exception>
    public static void WeightGradient<TSink>(
        ReadOnlySpan<float> input,
        int inputStride,
        int inputWidth,
        ReadOnlySpan<float> outputGradient,
        int units,
        int rows,
        ReadOnlySpan<float> kernel,
        float l1,
        float l2,
        int offset,
        TSink sink)
        where TSink : struct, IGradientSink
    {
        int stride = Panel.Pad(units);
        Require.Extent(rows, 1);
        RequireInput(input.Length, inputStride, inputWidth, units, rows);
        Require.AtLeast(outputGradient.Length, (long)rows * stride);
        Require.AtLeast(kernel.Length, (long)stride * inputWidth);
        bool packs = stride > Panel.Width;
        Span<float> packed = stackalloc float[packs ? Math.Min(rows, PackedRows) * Panel.Width : 0];
        Span<float> block = stackalloc float[Math.Min(inputWidth, BlockRows) * Panel.Width];
        for (int column = 0; column < units; column += Panel.Width)
        {
            for (int first = 0; first < inputWidth; first += BlockRows)
            {
                Span<float> gradients = block[..(Math.Min(BlockRows, inputWidth - first) * Panel.Width)];
                for (int row = 0; row < rows; row += PackedRows)
                {
                    int count = Math.Min(PackedRows, rows - row) * Panel.Width;
                    if (packs && (first == 0 || rows > PackedRows))
                    {
                        Pack(outputGradient[((row * stride) + column)..], stride, packed[..count]);
                    }

                    ReadOnlySpan<float> slice = packs ? packed[..count] : outputGradient.Slice(row * stride, count);
                    AddProduct(input[((row * inputStride) + first)..], inputStride, slice, row == 0, gradients);
                }

                int at = Panel.Offset(first, column, inputWidth);
                Penalty.AddGradient(kernel.Slice(at, gradients.Length), gradients, l1, l2);
                sink.Accept(offset + at, gradients);
            }
        }
    }

    // The 16 columns of a panel to adjacent rows: read in place, rows at a power-of-two distance evict each other from the cache.
    private static void Pack(ReadOnlySpan<float> source, int stride, Span<float> packed)
    {
        for (int to = 0, from = 0; to < packed.Length; to += Panel.Width, from += stride)
        {
            source.Slice(from, Panel.Width).CopyTo(packed[to..]);
        }
    }

    private static void AddProduct(ReadOnlySpan<float> input, int inputStride, ReadOnlySpan<float> packed, bool first, Span<float> gradients)
    {
        TileProduct product = new(input, 1, inputStride, packed, Panel.Width, packed.Length / Panel.Width);
        int height = gradients.Length / Panel.Width;
        if (first)
        {
            product.Store(height, gradients, Panel.Width, default(PlainProduct));
            return;
        }

        product.Store(height, gradients, Panel.Width, default(ContinuedProduct));
    }
}
