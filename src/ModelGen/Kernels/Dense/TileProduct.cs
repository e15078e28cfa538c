using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>
/// The one matrix product: C[rows × 16] = epilogue(initial + Σ over s of A[row, s]·B[s, 16]), in the order of s, one fused
/// multiply-add per element and step. A is read through two strides, which makes the same loop serve A and its transpose.
/// </summary>
internal readonly ref struct TileProduct
{
    private const int MaximumRows = 6;

    private readonly ref readonly float _a;
    private readonly ref readonly float _b;
    private readonly nint _aRow;
    private readonly nint _aStep;
    private readonly nint _bStep;
    private readonly nint _steps;

    /// <param name="a">From element (0, 0) of A.</param>
    /// <param name="aRow">Distance of A's rows.</param>
    /// <param name="aStep">Distance of A's columns.</param>
    /// <param name="b">From element (0, 0) of B; the 16 columns of a step are adjacent.</param>
    /// <param name="bStep">Distance of B's rows.</param>
    /// <param name="steps">Length of the sums.</param>
    public TileProduct(ReadOnlySpan<float> a, int aRow, int aStep, ReadOnlySpan<float> b, int bStep, int steps)
    {
        _a = ref MemoryMarshal.GetReference(a);
        _b = ref MemoryMarshal.GetReference(b);
        _aRow = aRow;
        _aStep = aStep;
        _bStep = bStep;
        _steps = steps;
    }

    /// <summary>Computes <paramref name="rows"/> rows of C in tiles of nearly equal height, since low tiles leave the multipliers idle.</summary>
    /// <param name="rows">Rows of A and C.</param>
    /// <param name="c">From element (0, 0) of C.</param>
    /// <param name="cRow">Distance of C's rows.</param>
    /// <param name="epilogue">First values and final function.</param>
    public void Store<TEpilogue>(int rows, Span<float> c, int cRow, in TEpilogue epilogue)
        where TEpilogue : struct, ITileEpilogue
    {
        int tiles = (rows + MaximumRows - 1) / MaximumRows;
        int first = 0;
        for (int tile = 0; tile < tiles; tile++)
        {
            int height = (rows - first + tiles - tile - 1) / (tiles - tile);
            StoreTile(height, first, ref Unsafe.Add(ref MemoryMarshal.GetReference(c), (nint)first * cRow), cRow, epilogue);
            first += height;
        }
    }

    private void StoreTile<TEpilogue>(int height, nint first, ref float c, nint cRow, in TEpilogue epilogue)
        where TEpilogue : struct, ITileEpilogue
    {
        switch (height)
        {
            case 1: StoreTile<OneRow, TEpilogue>(first, ref c, cRow, epilogue); break;
            case 2: StoreTile<TwoRows, TEpilogue>(first, ref c, cRow, epilogue); break;
            case 3: StoreTile<ThreeRows, TEpilogue>(first, ref c, cRow, epilogue); break;
            case 4: StoreTile<FourRows, TEpilogue>(first, ref c, cRow, epilogue); break;
            case 5: StoreTile<FiveRows, TEpilogue>(first, ref c, cRow, epilogue); break;
            default: StoreTile<SixRows, TEpilogue>(first, ref c, cRow, epilogue); break;
        }
    }

    // Twelve accumulators, two vectors of B and one broadcast fill the 16 vector registers. TRows.Value is a constant to the
    // compiler: the branches vanish, and with them the accumulators of the missing rows.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void StoreTile<TRows, TEpilogue>(nint first, ref float c, nint cRow, in TEpilogue epilogue)
        where TRows : struct, IRowCount
        where TEpilogue : struct, ITileEpilogue
    {
        ref float a0 = ref Unsafe.Add(ref Unsafe.AsRef(in _a), first * _aRow);
        ref float a1 = ref Unsafe.Add(ref a0, TRows.Value > 1 ? _aRow : 0);
        ref float a2 = ref Unsafe.Add(ref a1, TRows.Value > 2 ? _aRow : 0);
        ref float a3 = ref Unsafe.Add(ref a2, TRows.Value > 3 ? _aRow : 0);
        ref float a4 = ref Unsafe.Add(ref a3, TRows.Value > 4 ? _aRow : 0);
        ref float a5 = ref Unsafe.Add(ref a4, TRows.Value > 5 ? _aRow : 0);
        ref float b = ref Unsafe.AsRef(in _b);
        nint aStep = _aStep;
        nint bStep = _bStep;

        Vector256<float> low0 = Initial<TRows, TEpilogue>(0, ref c, cRow, epilogue, out Vector256<float> high0);
        Vector256<float> low1 = Initial<TRows, TEpilogue>(1, ref c, cRow, epilogue, out Vector256<float> high1);
        Vector256<float> low2 = Initial<TRows, TEpilogue>(2, ref c, cRow, epilogue, out Vector256<float> high2);
        Vector256<float> low3 = Initial<TRows, TEpilogue>(3, ref c, cRow, epilogue, out Vector256<float> high3);
        Vector256<float> low4 = Initial<TRows, TEpilogue>(4, ref c, cRow, epilogue, out Vector256<float> high4);
        Vector256<float> low5 = Initial<TRows, TEpilogue>(5, ref c, cRow, epilogue, out Vector256<float> high5);
        nint ai = 0;
        nint bi = 0;
        for (nint step = _steps; step > 0; step--)
        {
            Vector256<float> bLow = Vector256.LoadUnsafe(ref b, (nuint)bi);
            Vector256<float> bHigh = Vector256.LoadUnsafe(ref b, (nuint)bi + 8);
            Accumulate(Unsafe.Add(ref a0, ai), bLow, bHigh, ref low0, ref high0);
            if (TRows.Value > 1)
            {
                Accumulate(Unsafe.Add(ref a1, ai), bLow, bHigh, ref low1, ref high1);
            }

            if (TRows.Value > 2)
            {
                Accumulate(Unsafe.Add(ref a2, ai), bLow, bHigh, ref low2, ref high2);
            }

            if (TRows.Value > 3)
            {
                Accumulate(Unsafe.Add(ref a3, ai), bLow, bHigh, ref low3, ref high3);
            }

            if (TRows.Value > 4)
            {
                Accumulate(Unsafe.Add(ref a4, ai), bLow, bHigh, ref low4, ref high4);
            }

            if (TRows.Value > 5)
            {
                Accumulate(Unsafe.Add(ref a5, ai), bLow, bHigh, ref low5, ref high5);
            }

            ai += aStep;
            bi += bStep;
        }

        StoreRow<TRows, TEpilogue>(0, low0, high0, ref c, cRow, epilogue);
        StoreRow<TRows, TEpilogue>(1, low1, high1, ref c, cRow, epilogue);
        StoreRow<TRows, TEpilogue>(2, low2, high2, ref c, cRow, epilogue);
        StoreRow<TRows, TEpilogue>(3, low3, high3, ref c, cRow, epilogue);
        StoreRow<TRows, TEpilogue>(4, low4, high4, ref c, cRow, epilogue);
        StoreRow<TRows, TEpilogue>(5, low5, high5, ref c, cRow, epilogue);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Initial<TRows, TEpilogue>(int row, ref float c, nint cRow, in TEpilogue epilogue, out Vector256<float> high)
        where TRows : struct, IRowCount
        where TEpilogue : struct, ITileEpilogue
    {
        ref float stored = ref Unsafe.Add(ref c, row < TRows.Value ? row * cRow : 0);
        high = epilogue.InitialHigh(ref stored);
        return epilogue.InitialLow(ref stored);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate(float a, Vector256<float> bLow, Vector256<float> bHigh, ref Vector256<float> low, ref Vector256<float> high)
    {
        Vector256<float> broadcast = Vector256.Create(a);
        low = Vector256.FusedMultiplyAdd(broadcast, bLow, low);
        high = Vector256.FusedMultiplyAdd(broadcast, bHigh, high);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreRow<TRows, TEpilogue>(
        int row, Vector256<float> low, Vector256<float> high, ref float c, nint cRow, in TEpilogue epilogue)
        where TRows : struct, IRowCount
        where TEpilogue : struct, ITileEpilogue
    {
        if (row < TRows.Value)
        {
            epilogue.Low(low).StoreUnsafe(ref c, (nuint)(row * cRow));
            epilogue.High(high).StoreUnsafe(ref c, (nuint)(row * cRow) + 8);
        }
    }
}
