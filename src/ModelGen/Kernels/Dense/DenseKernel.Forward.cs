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
        int rows)
        where T : struct, IElementwise
    {
        int stride = Panel.Pad(units);
        RequireInput(input.Length, inputStride, inputWidth, units, rows);
        Require.AtLeast(kernel.Length, (long)stride * inputWidth);
        Require.EmptyOrAtLeast(bias.Length, stride);
        Require.EmptyOrAtLeast(scale.Length, stride);
        Require.AtLeast(shift.Length, scale.Length);
        Require.AtLeast(output.Length, (long)rows * stride);
        for (int column = 0; column < units && rows > 0; column += Panel.Width)
        {
            ReadOnlySpan<float> panel = kernel.Slice(column * inputWidth, Panel.Width * inputWidth);
            TileProduct product = new(input, inputStride, 1, panel, Panel.Width, inputWidth);
            BiasActivation<T> epilogue = new(activation, Lane(bias, column), Lane(bias, column + 8));
            if (scale.IsEmpty)
            {
                product.Store(rows, output[column..], stride, epilogue);
                continue;
            }

            BiasAffineActivation<T> affine = new(
                epilogue, Lane(scale, column), Lane(scale, column + 8), Lane(shift, column), Lane(shift, column + 8));
            product.Store(rows, output[column..], stride, affine);
        }
    }

    private static Vector256<float> Lane(ReadOnlySpan<float> vector, int column) =>
        vector.IsEmpty ? Vector256<float>.Zero : Vector256.Create(vector.Slice(column, 8));

    private static void RequireInput(int input, int inputStride, int inputWidth, int units, int rows)
    {
        Require.Extent(rows, 0);
        Require.Extent(units, 1);
        Require.Extent(inputWidth, 1);
        Require.Extent(inputStride, inputWidth);
        Require.AtLeast(input, rows == 0 ? 0 : ((long)(rows - 1) * inputStride) + inputWidth);
    }
}
