using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>
/// Inverted dropout over padded rows: y = keep ? x/(1 − rate) : 0. The backward pass draws the same mask again, nothing is stored.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DropoutKernel
{
    /// <summary>y = keep ? x/(1 − rate) : 0. Rate 1 gives zeros.</summary>
    /// <param name="x">[rows × Pad(width)].</param>
    /// <param name="y">[rows × Pad(width)], overwritten; may be the same buffer.</param>
    /// <param name="width">Logical columns, at least 1.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="rate">The fraction to drop, 0 to 1.</param>
    /// <param name="s">The mask's random numbers.</param>
    /// <exception cref="ArgumentException">A buffer is too short.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not between 0 and 1.</exception>
    public static void Forward(ReadOnlySpan<float> x, Span<float> y, int width, int rows, double rate, DropoutStream s)
    {
        int stride = Panel.Pad(width);
        RequireRate(rate);
        Require.Extent(width, 1);
        Require.Extent(rows, 0);
        Require.AtLeast(x.Length, (long)rows * stride);
        Require.AtLeast(y.Length, (long)rows * stride);
        s.RequireForced(width, rows);
        ref float source = ref MemoryMarshal.GetReference(x);
        ref float target = ref MemoryMarshal.GetReference(y);
        float scale = rate < 1 ? (float)(1 / (1 - rate)) : 0;
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < width; column += Panel.Width)
            {
                nuint at = ((nuint)row * (nuint)stride) + (nuint)column;
                Vector256<float> low = s.Keep(rate, width, row, column, out Vector256<float> high);
                (Vector256.LoadUnsafe(ref source, at) * scale & low).StoreUnsafe(ref target, at);
                (Vector256.LoadUnsafe(ref source, at + 8) * scale & high).StoreUnsafe(ref target, at + 8);
            }
        }
    }

    /// <summary>gradient = keep ? gradient/(1 − rate) : 0, with the mask of the forward pass.</summary>
    /// <param name="gradient">[rows × Pad(width)], overwritten.</param>
    /// <param name="width">Logical columns, at least 1.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="rate">The fraction to drop, 0 to 1.</param>
    /// <param name="s">The mask's random numbers, as in the forward pass.</param>
    /// <exception cref="ArgumentException">The buffer is too short.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not between 0 and 1.</exception>
    public static void Backward(Span<float> gradient, int width, int rows, double rate, DropoutStream s) =>
        Forward(gradient, gradient, width, rows, rate, s);

    internal static void RequireRate(double rate)
    {
        if (!(rate >= 0 && rate <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(rate), rate, "A dropout rate is the fraction to drop, between 0 and 1.");
        }
    }
}
