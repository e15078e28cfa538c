namespace ModelGen.Kernels;

public static partial class DenseKernel
{
    // Short blocks: the divisions of an update run while the next block multiplies.
    private const int SinkRows = 24;

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
    /// <param name="sink">Receives every block once.</param>
    /// <param name="threads">Threads that may share the work, so that the sink is called from them; 0: all cores. The bits do not depend on it.</param>
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
        TSink sink,
        int threads = 1)
        where TSink : struct, IGradientSink
    {
        int stride = Panel.Pad(units);
        Require.Extent(rows, 1);
        RequireInput(input.Length, inputStride, inputWidth, units, rows);
        Require.AtLeast(outputGradient.Length, (long)rows * stride);
        Require.AtLeast(kernel.Length, (long)stride * inputWidth);
        WeightGradientJob<TSink> job = new(input, inputStride, inputWidth, outputGradient, units, rows, kernel, l1, l2, offset, sink);
        Team.Run(ref job, threads, (long)rows * inputWidth * units);
    }

    /// <summary>The gradients of some panels of the kernel.</summary>
    private readonly ref struct WeightGradientJob<TSink>(
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
        TSink sink) : IPartedJob
        where TSink : struct, IGradientSink
    {
        // Columns of the input whose rows are packed together.
        private const int PackedColumns = 4 * SinkRows;

        private readonly ReadOnlySpan<float> _input = input;
        private readonly ReadOnlySpan<float> _outputGradient = outputGradient;
        private readonly ReadOnlySpan<float> _kernel = kernel;
        private readonly int _stride = Panel.Pad(units);

        public void Run(int part, int parts)
        {
            PanelRange panels = PanelRange.Of(units, part, parts);
            if (BlockedProduct.Pays(rows, inputWidth, inputStride, panels.Count) && rows <= PackedRows)
            {
                RunPacked(panels);
            }
            else
            {
                RunPanels(panels);
            }
        }

        private void RunPanels(PanelRange panels)
        {
            bool packs = _stride > Panel.Width;
            Span<float> packed = stackalloc float[packs ? Math.Min(rows, PackedRows) * Panel.Width * TileProduct.MaximumPanels : 0];
            Span<float> gradients = stackalloc float[Math.Min(inputWidth, SinkRows) * Panel.Width * TileProduct.MaximumPanels];
            for (int panel = panels.First; panel < panels.End; panel += TileProduct.MaximumPanels)
            {
                int count = panels.CountFrom(panel);
                int column = panel * Panel.Width;
                for (int first = 0; first < inputWidth; first += SinkRows)
                {
                    int height = Math.Min(SinkRows, inputWidth - first);
                    for (int row = 0; row < rows; row += PackedRows)
                    {
                        int steps = Math.Min(PackedRows, rows - row);
                        if (packs && (first == 0 || rows > PackedRows))
                        {
                            PackPanels(_outputGradient[((row * _stride) + column)..], _stride, steps, count, packed);
                        }

                        ReadOnlySpan<float> b = packs ? packed : _outputGradient[(row * _stride)..];
                        PanelBlock block = new(b, steps * Panel.Width, count, steps);
                        Store(new TileProduct(_input[((row * inputStride) + first)..], 1, inputStride, block), height, isFirst: row == 0, gradients);
                    }

                    Deliver(first, panel, height, count, gradients);
                }
            }
        }

        // The gradient's panels are packed once, the input's columns block by block.
        private void RunPacked(PanelRange panels)
        {
            int panelLength = rows * Panel.Width;
            Span<float> scratch = KernelScratch.Take((panels.Count * panelLength) + (rows * PackedColumns));
            Span<float> packedPanels = scratch[..(panels.Count * panelLength)];
            Span<float> packedColumns = scratch[packedPanels.Length..];
            PackPanels(_outputGradient[(panels.First * Panel.Width)..], _stride, rows, panels.Count, packedPanels);
            Span<float> gradients = stackalloc float[SinkRows * Panel.Width * TileProduct.MaximumPanels];
            for (int first = 0; first < inputWidth; first += PackedColumns)
            {
                int columns = Math.Min(PackedColumns, inputWidth - first);
                for (int from = 0; from < columns; from += SinkRows)
                {
                    int height = Math.Min(SinkRows, columns - from);
                    TilePacking.Columns(_input[(first + from)..], inputStride, height, rows, packedColumns.Slice(from * rows, height * rows));
                }

                for (int panel = panels.First; panel < panels.End; panel += TileProduct.MaximumPanels)
                {
                    int count = panels.CountFrom(panel);
                    PanelBlock b = new(packedPanels[((panel - panels.First) * panelLength)..], panelLength, count, rows);
                    for (int from = 0; from < columns; from += SinkRows)
                    {
                        int height = Math.Min(SinkRows, columns - from);
                        Expect(first + from, panel, height, count);
                        Store(TileProduct.OfPacked(packedColumns[(from * rows)..], b), height, isFirst: true, gradients);
                        Deliver(first + from, panel, height, count, gradients);
                    }
                }
            }
        }

        private void Expect(int row, int panel, int height, int count)
        {
            for (int i = 0; i < count; i++)
            {
                sink.Expect(offset + Panel.Offset(row, (panel + i) * Panel.Width, inputWidth), height * Panel.Width);
            }
        }

        private void Deliver(int row, int panel, int height, int count, Span<float> gradients)
        {
            int length = height * Panel.Width;
            for (int i = 0; i < count; i++)
            {
                int at = Panel.Offset(row, (panel + i) * Panel.Width, inputWidth);
                Span<float> block = gradients.Slice(i * length, length);
                Penalty.AddGradient(_kernel.Slice(at, length), block, l1, l2);
                sink.Accept(offset + at, block);
            }
        }

        private static void Store(in TileProduct product, int height, bool isFirst, Span<float> gradients)
        {
            if (isFirst)
            {
                product.Store(height, gradients, Panel.Width, height * Panel.Width, default(FromZero), default(KeepSum));
            }
            else
            {
                product.Store(height, gradients, Panel.Width, height * Panel.Width, default(FromStored), default(KeepSum));
            }
        }
    }

    // The 16 columns of each panel to adjacent rows: read in place, rows at a power-of-two distance evict each other from the cache.
    private static void PackPanels(ReadOnlySpan<float> source, int stride, int rows, int panels, Span<float> packed)
    {
        for (int panel = 0; panel < panels; panel++)
        {
            Span<float> target = packed.Slice(panel * rows * Panel.Width, rows * Panel.Width);
            for (int to = 0, from = panel * Panel.Width; to < target.Length; to += Panel.Width, from += stride)
            {
                source.Slice(from, Panel.Width).CopyTo(target[to..]);
            }
        }
    }
}
