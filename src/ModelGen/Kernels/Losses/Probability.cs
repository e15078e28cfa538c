using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>Keras's clipping of probabilities to [1e-7, 1 − 1e-7]; in float the upper bound is 0.99999988.</summary>
internal static class Probability
{
    private const float Low = 1e-7f;
    private const float High = 1 - 1e-7f;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Clip(Vector256<float> p) =>
        Vector256.MinNative(Vector256.Create(High), Vector256.MaxNative(Vector256.Create(Low), p));

    /// <summary>All bits set where clipping changes nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> IsInside(Vector256<float> p) =>
        Vector256.GreaterThanOrEqual(p, Vector256.Create(Low)) & Vector256.LessThanOrEqual(p, Vector256.Create(High));

    /// <summary>
    /// The sum by which a padded row of outputs is divided before clipping. A vanishing sum counts as 1: there is nothing to
    /// normalize, and clipping makes a finite loss of it.
    /// </summary>
    public static float Divisor(ReadOnlySpan<float> row, int width)
    {
        Vector256<float> low = Vector256<float>.Zero;
        Vector256<float> high = Vector256<float>.Zero;
        for (int column = 0; column < width; column += Panel.Width)
        {
            low += Vector256.Create(row.Slice(column, 8)) & Lanes.First(width - column);
            high += Vector256.Create(row.Slice(column + 8, 8)) & Lanes.First(width - column - 8);
        }

        float sum = Lanes.Sum(low, high);
        return Math.Abs(sum) < 1e-30f ? 1 : sum;
    }
}
