namespace ModelGen.Kernels;

public static partial class DenseKernel
{
    /// <summary>
    /// inputGradient[r, k] = Σ over c of outputGradient[r, c]·kernel[k, c], in the order of c; the padding becomes 0. The
    /// kernel is transposed block by block, while the block is in a near cache.
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
            int transposedLength = Math.Min(units, BlockedProduct.MaximumSteps) * Panel.Width * TileProduct.MaximumPanels;
            bool packs = BlockedProduct.Pays(rows, units, _gradientStride, panels.Count);
            foreach (ProductBlock block in new BlockedProduct(rows, units))
            {
                ReadOnlySpan<float> gradient = _outputGradient[((block.FirstRow * _gradientStride) + block.FirstStep)..];
                Span<float> scratch = KernelScratch.Take(transposedLength + (packs ? block.Rows * block.Steps : 0));
                Span<float> transposed = scratch[..transposedLength];
                Span<float> packed = scratch[transposedLength..];
                if (packs)
                {
                    TilePacking.Rows(gradient, _gradientStride, block.Rows, block.Steps, packed);
                }

                for (int panel = panels.First; panel < panels.End; panel += TileProduct.MaximumPanels)
                {
                    int count = panels.CountFrom(panel);
                    int panelLength = block.Steps * Panel.Width;
                    TransposePanels(panel, count, block, transposed);
                    PanelBlock b = new(transposed, panelLength, count, block.Steps);
                    TileProduct product = packs
                        ? TileProduct.OfPacked(packed, b, KernelRows(panel + count, panels, block))
                        : new TileProduct(gradient, _gradientStride, 1, b);
                    Span<float> target = _inputGradient[((block.FirstRow * _stride) + (panel * Panel.Width))..];
                    if (block.FirstStep == 0)
                    {
                        product.Store(block.Rows, target, _stride, Panel.Width, default(FromZero), default(KeepSum));
                    }
                    else
                    {
                        product.Store(block.Rows, target, _stride, Panel.Width, default(FromStored), default(KeepSum));
                    }
                }
            }
        }

        private void TransposePanels(int first, int count, ProductBlock block, Span<float> transposed)
        {
            int length = block.Steps * Panel.Width;
            for (int i = 0; i < count; i++)
            {
                PanelTransposition.Transpose(
                    _kernel, inputWidth, (first + i) * Panel.Width, block.FirstStep, block.Steps, transposed.Slice(i * length, length));
            }
        }

        // What the next transposition reads lies in pieces of 2 KB, too far apart for the processor to foresee.
        private PanelBlock KernelRows(int panel, PanelRange panels, ProductBlock block)
        {
            int first = panel * Panel.Width;
            int rows = Math.Min(panels.CountFrom(panel) * Panel.Width, inputWidth - first);
            return rows <= 0
                ? default
                : new PanelBlock(
                    _kernel[Panel.Offset(first, block.FirstStep, inputWidth)..], Panel.Width * inputWidth, Panel.Pad(block.Steps) / Panel.Width, rows);
        }
    }
}
