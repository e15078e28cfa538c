namespace ModelGen.Kernels;

public static partial class DenseKernel
{
    /// <summary>
    /// inputGradient[r, k] = Σ over c of outputGradient[r, c]·kernel[k, c], in the order of c. The padding becomes 0.
    /// </summary>
    /// <param name="outputGradient">[rows × Pad(units)].</param>
    /// <param name="units">Logical columns of the output, at least 1.</param>
    /// <param name="kernel">Panels, Pad(units)·inputWidth floats.</param>
    /// <param name="inputWidth">Logical columns of the input, at least 1.</param>
    /// <param name="scratch">Pad(inputWidth)·units floats, overwritten by the panels of the transposed kernel.</param>
    /// <param name="inputGradient">[rows × Pad(inputWidth)], overwritten.</param>
    /// <param name="rows">Rows.</param>
    /// <exception cref="ArgumentException">A buffer is too short for the shapes.</exception>
    public static void InputGradient(
        ReadOnlySpan<float> outputGradient,
        int units,
        ReadOnlySpan<float> kernel,
        int inputWidth,
        Span<float> scratch,
        Span<float> inputGradient,
        int rows)
    {
        int gradientStride = Panel.Pad(units);
        int stride = Panel.Pad(inputWidth);
        Require.Extent(rows, 0);
        Require.Extent(units, 1);
        Require.Extent(inputWidth, 1);
        Require.AtLeast(outputGradient.Length, (long)rows * gradientStride);
        Require.AtLeast(kernel.Length, (long)gradientStride * inputWidth);
        Require.AtLeast(scratch.Length, (long)stride * units);
        Require.AtLeast(inputGradient.Length, (long)rows * stride);
        if (rows == 0)
        {
            return;
        }

        PanelTransposition.Transpose(kernel, inputWidth, units, scratch);
        PlainProduct epilogue = default;
        for (int column = 0; column < inputWidth; column += Panel.Width)
        {
            ReadOnlySpan<float> panel = scratch.Slice(column * units, Panel.Width * units);
            TileProduct product = new(outputGradient, gradientStride, 1, panel, Panel.Width, units);
            product.Store(rows, inputGradient[column..], stride, epilogue);
        }
    }
}
