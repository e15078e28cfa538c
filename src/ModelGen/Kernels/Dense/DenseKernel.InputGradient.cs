namespace ModelGen.Kernels;

public static partial class DenseKernel
{
    // Units whose slice of the transposed kernel is made at a time: 16 KB for the 16 columns of a panel.
    private const int TransposedUnits = 256;

    /// <summary>
    /// inputGradient[r, k] = Σ over c of outputGradient[r, c]·kernel[k, c], in the order of c; the padding becomes 0. The
    /// kernel is transposed block by block, while the block is in the first-level cache.
    /// </summary>
    /// <param name="outputGradient">[rows × Pad(units)].</param>
    /// <param name="units">Logical columns of the output, at least 1.</param>
    /// <param name="kernel">Panels, Pad(units)·inputWidth floats.</param>
    /// <param name="inputWidth">Logical columns of the input, at least 1.</param>
    /// <param name="inputGradient">[rows × Pad(inputWidth)], overwritten.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="threads">Threads that may share the work; 0: all cores. The bits do not depend on it.</param>
    /// <exception cref="ArgumentException">A buffer is too short for the shapes.</exception>
    public static void InputGradient(
        ReadOnlySpan<float> outputGradient,
        int units,
        ReadOnlySpan<float> kernel,
        int inputWidth,
        Span<float> inputGradient,
        int rows,
        int threads = 1)
    {
        Require.Extent(rows, 0);
        Require.Extent(units, 1);
        Require.Extent(inputWidth, 1);
        Require.AtLeast(outputGradient.Length, (long)rows * Panel.Pad(units));
        Require.AtLeast(kernel.Length, (long)Panel.Pad(units) * inputWidth);
        Require.AtLeast(inputGradient.Length, (long)rows * Panel.Pad(inputWidth));
        if (rows > 0)
        {
            InputGradientJob job = new(outputGradient, units, kernel, inputWidth, inputGradient, rows);
            Team.Run(ref job, threads, (long)rows * inputWidth * units);
        }
    }

    /// <summary>The kernel's transpose, for input gradients whose product is written out.</summary>
    /// <param name="kernel">Panels, Pad(units)·inputWidth floats.</param>
    /// <param name="inputWidth">Logical columns of the input, at least 1.</param>
    /// <param name="units">Logical columns of the output, at least 1.</param>
    /// <param name="transposed">Receives panels of 16 columns of the input, [Pad(inputWidth)/16][units][16]; the padding becomes 0.</param>
    /// <exception cref="ArgumentException">A buffer is too short for the shapes.</exception>
    public static void Transpose(ReadOnlySpan<float> kernel, int inputWidth, int units, Span<float> transposed)
    {
        Require.Extent(units, 1);
        Require.Extent(inputWidth, 1);
        Require.AtLeast(kernel.Length, (long)Panel.Pad(units) * inputWidth);
        Require.AtLeast(transposed.Length, (long)Panel.Pad(inputWidth) * units);
        for (int column = 0; column < inputWidth; column += Panel.Width)
        {
            PanelTransposition.Transpose(kernel, inputWidth, column, 0, units, transposed[(column * units)..]);
        }
    }

    /// <summary>The gradients of some panels of the input.</summary>
    private readonly ref struct InputGradientJob(
        ReadOnlySpan<float> outputGradient,
        int units,
        ReadOnlySpan<float> kernel,
        int inputWidth,
        Span<float> inputGradient,
        int rows) : IPartedJob
    {
        private readonly ReadOnlySpan<float> _outputGradient = outputGradient;
        private readonly ReadOnlySpan<float> _kernel = kernel;
        private readonly Span<float> _inputGradient = inputGradient;
        private readonly int _gradientStride = Panel.Pad(units);
        private readonly int _stride = Panel.Pad(inputWidth);

        public void Run(int part, int parts)
        {
            PanelRange panels = PanelRange.Of(inputWidth, part, parts);
            Span<float> transposed = stackalloc float[Math.Min(units, TransposedUnits) * Panel.Width];
            bool packs = BlockedProduct.Pays(rows, units, _gradientStride, panels.Count);
            foreach (ProductBlock block in new BlockedProduct(rows, units, TransposedUnits))
            {
                ReadOnlySpan<float> gradient = _outputGradient[((block.FirstRow * _gradientStride) + block.FirstStep)..];
                Span<float> packed = packs ? KernelScratch.Take(block.Rows * block.Steps) : default;
                if (packs)
                {
                    TilePacking.Rows(gradient, _gradientStride, block.Rows, block.Steps, packed);
                }

                for (int panel = panels.First; panel < panels.End; panel++)
                {
                    Span<float> b = transposed[..(block.Steps * Panel.Width)];
                    PanelTransposition.Transpose(_kernel, inputWidth, panel * Panel.Width, block.FirstStep, block.Steps, b);
                    if (packs && panel + 1 < panels.End)
                    {
                        PrefetchKernel(panel + 1, block);
                    }

                    TileProduct product = packs
                        ? TileProduct.OfPacked(packed, b, block.Steps)
                        : new TileProduct(gradient, _gradientStride, 1, b, block.Steps);
                    Span<float> target = _inputGradient[((block.FirstRow * _stride) + (panel * Panel.Width))..];
                    if (block.FirstStep == 0)
                    {
                        product.Store(block.Rows, target, _stride, default(FromZero), default(KeepSum));
                    }
                    else
                    {
                        product.Store(block.Rows, target, _stride, default(FromStored), default(KeepSum));
                    }
                }
            }
        }

        // What the next transposition reads lies in pieces of 1 KB, too far apart for the processor to foresee.
        private void PrefetchKernel(int panel, ProductBlock block)
        {
            int rows = Math.Min(Panel.Width, inputWidth - (panel * Panel.Width));
            for (int column = block.FirstStep; column < block.FirstStep + block.Steps; column += Panel.Width)
            {
                Prefetch.ToSecondLevel(_kernel.Slice(Panel.Offset(panel * Panel.Width, column, inputWidth), rows * Panel.Width));
            }
        }
    }
}
