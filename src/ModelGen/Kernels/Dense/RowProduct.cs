using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>
/// One row times several panels: sums[c] += Σ over s of a[s]·B[s, c], in the order of s. Two chains of one panel would wait
/// for each other's latency; the eight of four panels do not, and the kernel streams at the memory's speed.
/// </summary>
internal static class RowProduct
{
    /// <summary>Panels taken at a time.</summary>
    public const int Panels = 4;

    /// <param name="a">The row.</param>
    /// <param name="b">Four adjacent panels of a.Length × 16.</param>
    /// <param name="sums">64 sums: first values in, results out.</param>
    public static void Accumulate(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> sums)
    {
        Require.AtLeast(b.Length, (long)a.Length * Panels * Panel.Width);
        Require.AtLeast(sums.Length, Panels * Panel.Width);
        ref float row = ref MemoryMarshal.GetReference(a);
        nint panel = (nint)a.Length * Panel.Width;
        ref float b0 = ref MemoryMarshal.GetReference(b);
        ref float b1 = ref Unsafe.Add(ref b0, panel);
        ref float b2 = ref Unsafe.Add(ref b1, panel);
        ref float b3 = ref Unsafe.Add(ref b2, panel);
        ref float sum = ref MemoryMarshal.GetReference(sums);
        Vector256<float> low0 = Vector256.LoadUnsafe(ref sum);
        Vector256<float> high0 = Vector256.LoadUnsafe(ref sum, 8);
        Vector256<float> low1 = Vector256.LoadUnsafe(ref sum, 16);
        Vector256<float> high1 = Vector256.LoadUnsafe(ref sum, 24);
        Vector256<float> low2 = Vector256.LoadUnsafe(ref sum, 32);
        Vector256<float> high2 = Vector256.LoadUnsafe(ref sum, 40);
        Vector256<float> low3 = Vector256.LoadUnsafe(ref sum, 48);
        Vector256<float> high3 = Vector256.LoadUnsafe(ref sum, 56);
        for (nint step = 0; step < a.Length; step++)
        {
            Vector256<float> broadcast = Vector256.Create(Unsafe.Add(ref row, step));
            nuint at = (nuint)step * Panel.Width;
            low0 = Vector256.FusedMultiplyAdd(broadcast, Vector256.LoadUnsafe(ref b0, at), low0);
            high0 = Vector256.FusedMultiplyAdd(broadcast, Vector256.LoadUnsafe(ref b0, at + 8), high0);
            low1 = Vector256.FusedMultiplyAdd(broadcast, Vector256.LoadUnsafe(ref b1, at), low1);
            high1 = Vector256.FusedMultiplyAdd(broadcast, Vector256.LoadUnsafe(ref b1, at + 8), high1);
            low2 = Vector256.FusedMultiplyAdd(broadcast, Vector256.LoadUnsafe(ref b2, at), low2);
            high2 = Vector256.FusedMultiplyAdd(broadcast, Vector256.LoadUnsafe(ref b2, at + 8), high2);
            low3 = Vector256.FusedMultiplyAdd(broadcast, Vector256.LoadUnsafe(ref b3, at), low3);
            high3 = Vector256.FusedMultiplyAdd(broadcast, Vector256.LoadUnsafe(ref b3, at + 8), high3);
        }

        low0.StoreUnsafe(ref sum);
        high0.StoreUnsafe(ref sum, 8);
        low1.StoreUnsafe(ref sum, 16);
        high1.StoreUnsafe(ref sum, 24);
        low2.StoreUnsafe(ref sum, 32);
        high2.StoreUnsafe(ref sum, 40);
        low3.StoreUnsafe(ref sum, 48);
        high3.StoreUnsafe(ref sum, 56);
    }
}
