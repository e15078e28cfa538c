using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>Sums of padded rows, where values go through layers and around them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ResidualKernel
{
    /// <summary>y = a + b, element by element; the length is a multiple of 8, and y may be one of the others.</summary>
    /// <param name="a">[rows × Pad(width)].</param>
    /// <param name="b">As long.</param>
    /// <param name="y">At least as long.</param>
    /// <exception cref="ArgumentException">A buffer is too short, or the length is not a multiple of 8.</exception>
    public static void Add(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> y)
    {
        Require.WholeVectors(a.Length);
        Require.AtLeast(b.Length, a.Length);
        Require.AtLeast(y.Length, a.Length);
        ref float left = ref MemoryMarshal.GetReference(a);
        ref float right = ref MemoryMarshal.GetReference(b);
        ref float sum = ref MemoryMarshal.GetReference(y);
        for (nuint i = 0; i < (nuint)a.Length; i += 8)
        {
            (Vector256.LoadUnsafe(ref left, i) + Vector256.LoadUnsafe(ref right, i)).StoreUnsafe(ref sum, i);
        }
    }
}
