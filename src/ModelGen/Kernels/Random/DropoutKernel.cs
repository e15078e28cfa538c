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
        float scale = Scale(rate);
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

    /// <summary>
    /// gradient = y &gt; 0 ? gradient/(1 − rate) : 0: the backward pass where the dropped values came from a ReLU. It needs no mask:
    /// what is not 0 was kept, and at what is 0 the ReLU's derivative stops every gradient anyway.
    /// </summary>
    /// <param name="y">The output of the forward pass, [rows × Pad(width)].</param>
    /// <param name="gradient">[rows × Pad(width)], overwritten.</param>
    /// <param name="width">Logical columns, at least 1.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="rate">The fraction to drop, 0 to 1.</param>
    /// <exception cref="ArgumentException">A buffer is too short.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not between 0 and 1.</exception>
    public static void BackwardOfRectified(ReadOnlySpan<float> y, Span<float> gradient, int width, int rows, double rate)
    {
        RequireRate(rate);
        Require.Extent(width, 1);
        Require.Extent(rows, 0);
        int length = checked(rows * Panel.Pad(width));
        Require.AtLeast(y.Length, length);
        Require.AtLeast(gradient.Length, length);
        ref float output = ref MemoryMarshal.GetReference(y);
        ref float target = ref MemoryMarshal.GetReference(gradient);
        float scale = Scale(rate);
        for (nuint at = 0; at < (nuint)length; at += 8)
        {
            Vector256<float> kept = Vector256.GreaterThan(Vector256.LoadUnsafe(ref output, at), Vector256<float>.Zero);
            (Vector256.LoadUnsafe(ref target, at) * scale & kept).StoreUnsafe(ref target, at);
        }
    }

    internal static void RequireRate(double rate)
    {
        if (!(rate >= 0 && rate <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(rate), rate, "A dropout rate is the fraction to drop, between 0 and 1.");
        }
    }

    private static float Scale(double rate) => rate < 1 ? (float)(1 / (1 - rate)) : 0;
}
