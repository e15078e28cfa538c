using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>Gradient clipping, over pieces of the gradient slab (a multiple of 8 floats).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Clipping
{
    /// <summary>Clamps every element to ±<paramref name="limit"/>.</summary>
    /// <param name="g">Gradients, a multiple of 8, overwritten.</param>
    /// <param name="limit">Above 0.</param>
    /// <exception cref="ArgumentException">The length is not a multiple of 8.</exception>
    public static void ByValue(Span<float> g, float limit)
    {
        Require.WholeVectors(g.Length);
        ref float target = ref MemoryMarshal.GetReference(g);
        Vector256<float> high = Vector256.Create(limit);
        for (nuint i = 0; i < (nuint)g.Length; i += 8)
        {
            // The bounds are the first operands: a NaN passes through instead of becoming a bound.
            Vector256.MinNative(high, Vector256.MaxNative(-high, Vector256.LoadUnsafe(ref target, i))).StoreUnsafe(ref target, i);
        }
    }

    /// <summary>g·limit/max(‖g‖, limit): scales the piece so that its norm is at most <paramref name="limit"/>.</summary>
    /// <param name="g">The gradient of one parameter, a multiple of 8, overwritten.</param>
    /// <param name="limit">Above 0.</param>
    /// <exception cref="ArgumentException">The length is not a multiple of 8.</exception>
    public static void ByNorm(Span<float> g, float limit)
    {
        double norm = Math.Sqrt(SumOfSquares(g));
        if (norm > limit)
        {
            Scale(g, (float)(limit / norm));
        }
    }

    /// <summary>Σg².</summary>
    /// <param name="g">Any length.</param>
    public static double SumOfSquares(ReadOnlySpan<float> g) => DoubleSum.Of<SquareTerm>(g);

    /// <summary>g = g·factor.</summary>
    /// <param name="g">A multiple of 8 floats, overwritten.</param>
    /// <param name="factor">The factor.</param>
    /// <exception cref="ArgumentException">The length is not a multiple of 8.</exception>
    public static void Scale(Span<float> g, float factor)
    {
        Require.WholeVectors(g.Length);
        ref float target = ref MemoryMarshal.GetReference(g);
        for (nuint i = 0; i < (nuint)g.Length; i += 8)
        {
            (Vector256.LoadUnsafe(ref target, i) * factor).StoreUnsafe(ref target, i);
        }
    }
}
