using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>
/// Batch normalization over the columns of padded rows: y = gamma·(x − mean)/√(variance + ε) + beta, with the biased variance, as in
/// Keras. Vectors hold Pad(width) floats; their padding stays 0, whatever the padding of the rows holds.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class BatchNormKernel
{
    /// <summary>The training pass: normalizes with the batch's statistics and updates the moving ones.</summary>
    /// <param name="x">[rows × Pad(width)].</param>
    /// <param name="y">[rows × Pad(width)], overwritten; the backward pass needs x, so not the same buffer.</param>
    /// <param name="width">Logical columns, at least 1.</param>
    /// <param name="rows">Rows, at least 1.</param>
    /// <param name="gamma">Pad(width) floats, or empty for 1.</param>
    /// <param name="beta">Pad(width) floats, or empty for 0.</param>
    /// <param name="epsilon">ε, above 0.</param>
    /// <param name="momentum">moving = moving·momentum + batch·(1 − momentum).</param>
    /// <param name="movingMean">Pad(width) floats, updated.</param>
    /// <param name="movingVariance">Pad(width) floats, updated.</param>
    /// <param name="mean">Pad(width) floats, overwritten by the batch's mean.</param>
    /// <param name="inverseDeviation">Pad(width) floats, overwritten by 1/√(variance + ε).</param>
    /// <exception cref="ArgumentException">A buffer is too short for the shapes.</exception>
    public static void Forward(
        ReadOnlySpan<float> x,
        Span<float> y,
        int width,
        int rows,
        ReadOnlySpan<float> gamma,
        ReadOnlySpan<float> beta,
        double epsilon,
        double momentum,
        Span<float> movingMean,
        Span<float> movingVariance,
        Span<float> mean,
        Span<float> inverseDeviation)
    {
        int stride = RequireRows(x.Length, y.Length, width, rows, 1);
        Require.EmptyOrAtLeast(gamma.Length, stride);
        Require.EmptyOrAtLeast(beta.Length, stride);
        Require.AtLeast(movingMean.Length, stride);
        Require.AtLeast(movingVariance.Length, stride);
        Require.AtLeast(mean.Length, stride);
        Require.AtLeast(inverseDeviation.Length, stride);
        for (int column = 0; column < stride; column += 8)
        {
            Vector256<float> logical = Lanes.First(width - column);
            Vector256<float> center = Mean(x[column..], stride, rows) & logical;
            Vector256<float> variance = Variance(x[column..], stride, rows, center) & logical;
            Vector256<float> inverse = Inverse(variance, epsilon) & logical;
            center.CopyTo(mean[column..]);
            inverse.CopyTo(inverseDeviation[column..]);
            Move(movingMean.Slice(column, 8), center, momentum);
            Move(movingVariance.Slice(column, 8), variance, momentum);
            Normalize(x[column..], y[column..], stride, rows, center, inverse, Lane(gamma, column, 1), Lane(beta, column, 0));
        }
    }

    private static Vector256<float> Inverse(Vector256<float> variance, double epsilon) =>
        Vector256<float>.One / Vector256.Sqrt(variance + Vector256.Create((float)epsilon));

    private static Vector256<float> Mean(ReadOnlySpan<float> x, int stride, int rows)
    {
        ref float source = ref MemoryMarshal.GetReference(x);
        Vector256<float> sum = Vector256<float>.Zero;
        for (int row = 0; row < rows; row++)
        {
            sum += Vector256.LoadUnsafe(ref source, (nuint)row * (nuint)stride);
        }

        return sum * (1f / rows);
    }

    private static Vector256<float> Variance(ReadOnlySpan<float> x, int stride, int rows, Vector256<float> mean)
    {
        ref float source = ref MemoryMarshal.GetReference(x);
        Vector256<float> sum = Vector256<float>.Zero;
        for (int row = 0; row < rows; row++)
        {
            Vector256<float> deviation = Vector256.LoadUnsafe(ref source, (nuint)row * (nuint)stride) - mean;
            sum += deviation * deviation;
        }

        return sum * (1f / rows);
    }

    private static void Move(Span<float> moving, Vector256<float> batch, double momentum)
    {
        Vector256<float> old = Vector256.Create<float>(moving);
        Vector256.FusedMultiplyAdd(old, Vector256.Create((float)momentum), batch * (float)(1 - momentum)).CopyTo(moving);
    }

    private static void Normalize(
        ReadOnlySpan<float> x,
        Span<float> y,
        int stride,
        int rows,
        Vector256<float> mean,
        Vector256<float> inverse,
        Vector256<float> gamma,
        Vector256<float> beta)
    {
        ref float source = ref MemoryMarshal.GetReference(x);
        ref float target = ref MemoryMarshal.GetReference(y);
        Vector256<float> scale = gamma * inverse;
        for (int row = 0; row < rows; row++)
        {
            nuint at = (nuint)row * (nuint)stride;
            Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref source, at) - mean, scale, beta).StoreUnsafe(ref target, at);
        }
    }

    private static Vector256<float> Lane(ReadOnlySpan<float> vector, int column, float absent) =>
        vector.IsEmpty ? Vector256.Create(absent) : Vector256.Create(vector.Slice(column, 8));

    private static int RequireRows(int x, int y, int width, int rows, int minimumRows)
    {
        Require.Extent(width, 1);
        Require.Extent(rows, minimumRows);
        int stride = Panel.Pad(width);
        Require.AtLeast(x, (long)rows * stride);
        Require.AtLeast(y, (long)rows * stride);
        return stride;
    }
}
