using System.ComponentModel;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>
/// The fully connected layer: output[rows × units] = f(input[rows × in]·kernel[in × units] + bias), and its gradients.
/// The kernel is stored in panels [Pad(units)/16][in][16]; outputs and gradients are padded rows.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class DenseKernel
{
    // What a tile without a bias starts from.
    private static readonly float[] NoBias = new float[TileProduct.MaximumPanels * Panel.Width];

    /// <summary>
    /// output[r, c] = f(scale[c]·(bias[c] + Σ over k of input[r, k]·kernel[k, c]) + shift[c]), the sum in the order of k.
    /// The padding of the output becomes f(0) (of 0, or of the shift's padding).
    /// </summary>
    /// <typeparam name="T">The activation.</typeparam>
    /// <param name="activation">f.</param>
    /// <param name="input">[rows × inputWidth] with row distance <paramref name="inputStride"/>.</param>
    /// <param name="inputStride">At least <paramref name="inputWidth"/>.</param>
    /// <param name="inputWidth">Logical columns of the input, at least 1.</param>
    /// <param name="kernel">Panels, Pad(units)·inputWidth floats.</param>
    /// <param name="bias">Pad(units) floats, or empty for 0.</param>
    /// <param name="scale">Pad(units) floats, or empty for no batch normalization.</param>
    /// <param name="shift">As <paramref name="scale"/>.</param>
    /// <param name="output">[rows × Pad(units)], overwritten.</param>
    /// <param name="units">Logical columns of the output, at least 1.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="threads">Threads that may share the work; 0: all cores. The bits do not depend on it.</param>
    /// <exception cref="ArgumentException">A buffer is too short for the shapes.</exception>
    public static void Forward<T>(
        T activation,
        ReadOnlySpan<float> input,
        int inputStride,
        int inputWidth,
        ReadOnlySpan<float> kernel,
        ReadOnlySpan<float> bias,
        ReadOnlySpan<float> scale,
        ReadOnlySpan<float> shift,
        Span<float> output,
        int units,
        int rows,
        int threads = 1)
        where T : struct, IElementwise
    {
        int stride = Panel.Pad(units);
        RequireInput(input.Length, inputStride, inputWidth, units, rows);
        Require.AtLeast(kernel.Length, (long)stride * inputWidth);
        Require.EmptyOrAtLeast(bias.Length, stride);
        Require.EmptyOrAtLeast(scale.Length, stride);
        Require.AtLeast(shift.Length, scale.Length);
        Require.AtLeast(output.Length, (long)rows * stride);
        if (rows == 0)
        {
            return;
        }

        Epilogue<T> epilogue = new(activation, bias, scale, shift);
        ForwardJob<T> job = new(input, inputStride, inputWidth, kernel, epilogue, output, units, rows);
        Team.Run(ref job, threads, (long)rows * inputWidth * units);
    }

    /// <summary>output[r, c] = f(bias[c] + Σ over k of input[r, k]·kernel[k, c]): without batch normalization.</summary>
    /// <inheritdoc cref="Forward{T}(T, ReadOnlySpan{float}, int, int, ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float}, int, int, int)"/>
    public static void Forward<T>(
        T activation,
        ReadOnlySpan<float> input,
        int inputStride,
        int inputWidth,
        ReadOnlySpan<float> kernel,
        ReadOnlySpan<float> bias,
        Span<float> output,
        int units,
        int rows,
        int threads = 1)
        where T : struct, IElementwise =>
        Forward(activation, input, inputStride, inputWidth, kernel, bias, scale: default, shift: default, output, units, rows, threads);

    private static void RequireInput(int input, int inputStride, int inputWidth, int units, int rows)
    {
        Require.Extent(rows, 0);
        Require.Extent(units, 1);
        Require.Extent(inputWidth, 1);
        Require.Extent(inputStride, inputWidth);
        Require.AtLeast(input, rows == 0 ? 0 : ((long)(rows - 1) * inputStride) + inputWidth);
    }

    /// <summary>What surrounds the product: the bias before, batch normalization and activation after.</summary>
    private readonly ref struct Epilogue<T>(
        T activation, ReadOnlySpan<float> bias, ReadOnlySpan<float> scale, ReadOnlySpan<float> shift)
        where T : struct, IElementwise
    {
        private readonly T _activation = activation;
        private readonly ReadOnlySpan<float> _bias = bias;
        private readonly ReadOnlySpan<float> _scale = scale;
        private readonly ReadOnlySpan<float> _shift = shift;

        public bool Normalizes => !_scale.IsEmpty;

        public FromBias Start(int column) => new(in _bias.IsEmpty ? ref NoBias[0] : ref _bias[column]);

        public Activate<T> Finish() => new(_activation);

        public NormalizeActivate<T> NormalizingFinish(int column) => new(_activation, in _scale[column], in _shift[column]);

        /// <summary>Writes the first values of sums.</summary>
        public void Begin(int column, Span<float> sums)
        {
            if (_bias.IsEmpty)
            {
                sums.Clear();
            }
            else
            {
                _bias.Slice(column, sums.Length).CopyTo(sums);
            }
        }

        /// <summary>Turns sums into outputs, in place.</summary>
        public void End(int column, Span<float> sums)
        {
            for (int i = 0; i < sums.Length; i += Vector256<float>.Count)
            {
                Span<float> eight = sums.Slice(i, Vector256<float>.Count);
                Vector256<float> sum = Vector256.Create<float>(eight);
                Vector256<float> value = Normalizes
                    ? Vector256.FusedMultiplyAdd(sum, Lane(_scale, column + i), Lane(_shift, column + i))
                    : sum;
                _activation.Forward(value).CopyTo(eight);
            }
        }

        private static Vector256<float> Lane(ReadOnlySpan<float> vector, int column) =>
            vector.IsEmpty ? Vector256<float>.Zero : Vector256.Create(vector.Slice(column, 8));
    }

    /// <summary>The product of some panels.</summary>
    private readonly ref struct ForwardJob<T>(
        ReadOnlySpan<float> input,
        int inputStride,
        int inputWidth,
        ReadOnlySpan<float> kernel,
        Epilogue<T> epilogue,
        Span<float> output,
        int units,
        int rows) : IPartedJob
        where T : struct, IElementwise
    {
        private readonly ReadOnlySpan<float> _input = input;
        private readonly ReadOnlySpan<float> _kernel = kernel;
        private readonly Epilogue<T> _epilogue = epilogue;
        private readonly Span<float> _output = output;
        private readonly int _stride = Panel.Pad(units);

        public void Run(int part, int parts)
        {
            PanelRange panels = PanelRange.Of(units, part, parts);
            if (rows == 1)
            {
                RunRow(panels);
            }
            else if (BlockedProduct.Pays(rows, inputWidth, inputStride, panels.Count))
            {
                RunBlocks(panels);
            }
            else
            {
                RunPanels(panels);
            }
        }

        private void RunPanels(PanelRange panels)
        {
            for (int panel = panels.First; panel < panels.End; panel += TileProduct.MaximumPanels)
            {
                TileProduct product = new(_input, inputStride, 1, PanelsFrom(panel, panels, 0, inputWidth));
                Store(product, rows, 0, panel, _epilogue.Start(panel * Panel.Width), isLast: true);
            }
        }

        private void RunRow(PanelRange panels)
        {
            const int Columns = RowProduct.Panels * Panel.Width;
            int panel = panels.First;
            for (; panel + RowProduct.Panels <= panels.End; panel += RowProduct.Panels)
            {
                int column = panel * Panel.Width;
                Span<float> sums = _output.Slice(column, Columns);
                _epilogue.Begin(column, sums);
                RowProduct.Accumulate(_input[..inputWidth], _kernel.Slice(column * inputWidth, Columns * inputWidth), sums);
                _epilogue.End(column, sums);
            }

            RunPanels(panels with { First = panel });
        }

        private void RunBlocks(PanelRange panels)
        {
            foreach (ProductBlock block in new BlockedProduct(rows, inputWidth))
            {
                Span<float> packed = KernelScratch.Take(block.Rows * block.Steps);
                TilePacking.Rows(_input[((block.FirstRow * inputStride) + block.FirstStep)..], inputStride, block.Rows, block.Steps, packed);
                for (int panel = panels.First; panel < panels.End; panel += TileProduct.MaximumPanels)
                {
                    PanelBlock b = PanelsFrom(panel, panels, block.FirstStep, block.Steps);
                    PanelBlock ahead = PanelsFrom(panel + TileProduct.MaximumPanels, panels, block.FirstStep, block.Steps);
                    TileProduct product = TileProduct.OfPacked(packed, b, ahead);
                    bool isLast = block.FirstStep + block.Steps == inputWidth;
                    if (block.FirstStep == 0)
                    {
                        Store(product, block.Rows, block.FirstRow, panel, _epilogue.Start(panel * Panel.Width), isLast);
                    }
                    else
                    {
                        Store(product, block.Rows, block.FirstRow, panel, default(FromStored), isLast);
                    }
                }
            }
        }

        private void Store<TStart>(in TileProduct product, int count, int firstRow, int panel, in TStart start, bool isLast)
            where TStart : struct, ITileStart, allows ref struct
        {
            int column = panel * Panel.Width;
            Span<float> target = _output[((firstRow * _stride) + column)..];
            if (!isLast)
            {
                product.Store(count, target, _stride, Panel.Width, start, default(KeepSum));
            }
            else if (_epilogue.Normalizes)
            {
                product.Store(count, target, _stride, Panel.Width, start, _epilogue.NormalizingFinish(column));
            }
            else
            {
                product.Store(count, target, _stride, Panel.Width, start, _epilogue.Finish());
            }
        }

        /// <summary>Some steps of the panels from <paramref name="panel"/> on that one product takes.</summary>
        private PanelBlock PanelsFrom(int panel, PanelRange panels, int firstStep, int steps)
        {
            int count = panels.CountFrom(panel);
            return count <= 0
                ? default
                : new PanelBlock(_kernel[(((panel * inputWidth) + firstStep) * Panel.Width)..], Panel.Width * inputWidth, count, steps);
        }
    }
}
