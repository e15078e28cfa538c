using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>L1 and L2 penalties: l1·Σ|w| + l2·Σw², whose gradient is l1·sign(w) + 2·l2·w with sign(0) = 0.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Penalty
{
    /// <summary>l1·Σ|w| + l2·Σw². The padding is 0 and adds nothing.</summary>
    /// <param name="weights">Any length.</param>
    /// <param name="l1">At least 0.</param>
    /// <param name="l2">At least 0.</param>
    public static double Sum(ReadOnlySpan<float> weights, float l1, float l2)
    {
        double sum = l1 == 0 ? 0 : l1 * DoubleSum.Of<AbsoluteTerm>(weights);
        return l2 == 0 ? sum : sum + (l2 * DoubleSum.Of<SquareTerm>(weights));
    }

    /// <summary>The penalty on a layer's outputs, not yet divided by the number of rows.</summary>
    /// <param name="y">[rows × Pad(width)].</param>
    /// <param name="width">Logical columns; the others take no part.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="l1">At least 0.</param>
    /// <param name="l2">At least 0.</param>
    /// <exception cref="ArgumentException">The buffer is too short.</exception>
    public static double ActivitySum(ReadOnlySpan<float> y, int width, int rows, float l1, float l2)
    {
        int stride = Panel.Pad(width);
        Require.AtLeast(y.Length, (long)rows * stride);
        double sum = 0;
        for (int row = 0; row < rows; row++)
        {
            sum += Sum(y.Slice(row * stride, width), l1, l2);
        }

        return sum;
    }

    /// <summary>gradient += (l1·sign(y) + 2·l2·y)/rows, in the logical columns.</summary>
    /// <param name="y">[rows × Pad(width)].</param>
    /// <param name="gradient">[rows × Pad(width)], added to.</param>
    /// <param name="width">Logical columns.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="l1">At least 0.</param>
    /// <param name="l2">At least 0.</param>
    /// <exception cref="ArgumentException">A buffer is too short.</exception>
    public static void AddActivityGradient(ReadOnlySpan<float> y, Span<float> gradient, int width, int rows, float l1, float l2)
    {
        int stride = Panel.Pad(width);
        Require.AtLeast(y.Length, (long)rows * stride);
        Require.AtLeast(gradient.Length, (long)rows * stride);
        ref float values = ref MemoryMarshal.GetReference(y);
        ref float target = ref MemoryMarshal.GetReference(gradient);
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < width; column += 8)
            {
                nuint at = ((nuint)row * (nuint)stride) + (nuint)column;
                Vector256<float> slope = Slope(Vector256.LoadUnsafe(ref values, at), l1 / rows, l2 / rows) & Lanes.First(width - column);
                (Vector256.LoadUnsafe(ref target, at) + slope).StoreUnsafe(ref target, at);
            }
        }
    }

    /// <summary>gradients += l1·sign(w) + 2·l2·w.</summary>
    /// <param name="weights">As many as gradients.</param>
    /// <param name="gradients">A multiple of 8, added to.</param>
    /// <param name="l1">At least 0.</param>
    /// <param name="l2">At least 0.</param>
    public static void AddGradient(ReadOnlySpan<float> weights, Span<float> gradients, float l1, float l2)
    {
        if (l1 == 0 && l2 == 0)
        {
            return;
        }

        for (int i = 0; i < gradients.Length; i += 8)
        {
            Vector256<float> slope = Slope(Vector256.Create(weights.Slice(i, 8)), l1, l2);
            (Vector256.Create<float>(gradients.Slice(i, 8)) + slope).CopyTo(gradients[i..]);
        }
    }

    private static Vector256<float> Slope(Vector256<float> w, float l1, float l2) =>
        Vector256.FusedMultiplyAdd(w, Vector256.Create(2 * l2), Lanes.Sign(w) * l1);
}
