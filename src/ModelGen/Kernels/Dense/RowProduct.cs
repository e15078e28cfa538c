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
        ref float panels = ref MemoryMarshal.GetReference(b);
        ref float sum = ref MemoryMarshal.GetReference(sums);
        if (Vector512.IsHardwareAccelerated)
        {
            AccumulateWide(ref row, a.Length, ref panels, ref sum);
        }
        else
        {
            AccumulateNarrow(ref row, a.Length, ref panels, ref sum);
        }
    }

    private static void AccumulateWide(ref float row, nint steps, ref float b0, ref float sum)
    {
        nint panel = steps * Panel.Width;
        ref float b1 = ref Unsafe.Add(ref b0, panel);
        ref float b2 = ref Unsafe.Add(ref b1, panel);
        ref float b3 = ref Unsafe.Add(ref b2, panel);
        Vector512<float> sum0 = Vector512.LoadUnsafe(ref sum);
        Vector512<float> sum1 = Vector512.LoadUnsafe(ref sum, 16);
        Vector512<float> sum2 = Vector512.LoadUnsafe(ref sum, 32);
        Vector512<float> sum3 = Vector512.LoadUnsafe(ref sum, 48);
        for (nint step = 0; step < steps; step++)
        {
            Vector512<float> broadcast = Vector512.Create(Unsafe.Add(ref row, step));
            nuint at = (nuint)step * Panel.Width;
            sum0 = Vector512.FusedMultiplyAdd(broadcast, Vector512.LoadUnsafe(ref b0, at), sum0);
            sum1 = Vector512.FusedMultiplyAdd(broadcast, Vector512.LoadUnsafe(ref b1, at), sum1);
            sum2 = Vector512.FusedMultiplyAdd(broadcast, Vector512.LoadUnsafe(ref b2, at), sum2);
            sum3 = Vector512.FusedMultiplyAdd(broadcast, Vector512.LoadUnsafe(ref b3, at), sum3);
        }

        sum0.StoreUnsafe(ref sum);
        sum1.StoreUnsafe(ref sum, 16);
        sum2.StoreUnsafe(ref sum, 32);
        sum3.StoreUnsafe(ref sum, 48);
    }

    private static void AccumulateNarrow(ref float row, nint steps, ref float b0, ref float sum)
    {
        nint panel = steps * Panel.Width;
        ref float b1 = ref Unsafe.Add(ref b0, panel);
        ref float b2 = ref Unsafe.Add(ref b1, panel);
        ref float b3 = ref Unsafe.Add(ref b2, panel);
        Vector256<float> low0 = Vector256.LoadUnsafe(ref sum);
        Vector256<float> high0 = Vector256.LoadUnsafe(ref sum, 8);
        Vector256<float> low1 = Vector256.LoadUnsafe(ref sum, 16);
        Vector256<float> high1 = Vector256.LoadUnsafe(ref sum, 24);
        Vector256<float> low2 = Vector256.LoadUnsafe(ref sum, 32);
        Vector256<float> high2 = Vector256.LoadUnsafe(ref sum, 40);
        Vector256<float> low3 = Vector256.LoadUnsafe(ref sum, 48);
        Vector256<float> high3 = Vector256.LoadUnsafe(ref sum, 56);
        for (nint step = 0; step < steps; step++)
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
