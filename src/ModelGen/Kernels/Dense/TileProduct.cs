using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>
/// The one matrix product: C[rows × 16] = finish(start + Σ over s of A[row, s]·B[s, 16]), in the order of s, one fused
/// multiply-add per element and step. A is read through two strides, which makes the same loop serve A, its transpose
/// and A packed by <see cref="TilePacking"/>.
/// </summary>
internal readonly ref partial struct TileProduct
{
    /// <summary>
    /// Rows of the highest tile: with twelve accumulators, each multiplier always finds one that waits for nothing. With 256
    /// bits a row takes two, and they, two vectors of B and a broadcast fill the 16 registers there are.
    /// </summary>
    public static int MaximumRows => Vector512.IsHardwareAccelerated ? 12 : 6;

    private readonly ref readonly float _a;
    private readonly ref readonly float _b;
    private readonly nint _aRow;
    private readonly nint _aStep;
    private readonly nint _steps;
    private readonly bool _isPacked;

    /// <param name="a">From element (0, 0) of A.</param>
    /// <param name="aRow">Distance of A's rows.</param>
    /// <param name="aStep">Distance of A's columns.</param>
    /// <param name="b">From element (0, 0) of B, steps × 16.</param>
    /// <param name="steps">Length of the sums.</param>
    public TileProduct(ReadOnlySpan<float> a, int aRow, int aStep, ReadOnlySpan<float> b, int steps)
        : this(a, b, steps, isPacked: false)
    {
        _aRow = aRow;
        _aStep = aStep;
    }

    private TileProduct(ReadOnlySpan<float> a, ReadOnlySpan<float> b, int steps, bool isPacked)
    {
        _a = ref MemoryMarshal.GetReference(a);
        _b = ref MemoryMarshal.GetReference(b);
        _steps = steps;
        _isPacked = isPacked;
    }

    /// <summary>A product whose A was packed for the same number of rows and steps.</summary>
    public static TileProduct OfPacked(ReadOnlySpan<float> packed, ReadOnlySpan<float> b, int steps) =>
        new(packed, b, steps, isPacked: true);

    /// <summary>The height of the next tile: nearly equal heights, since low tiles leave the multipliers idle.</summary>
    /// <param name="rows">Rows that are left.</param>
    public static int NextHeight(int rows)
    {
        int tiles = (rows + MaximumRows - 1) / MaximumRows;
        return (rows + tiles - 1) / tiles;
    }

    /// <summary>Computes <paramref name="rows"/> rows of C.</summary>
    /// <param name="rows">Rows of A and C.</param>
    /// <param name="c">From element (0, 0) of C.</param>
    /// <param name="cRow">Distance of C's rows.</param>
    /// <param name="start">First values.</param>
    /// <param name="finish">Final function.</param>
    public void Store<TStart, TFinish>(int rows, Span<float> c, int cRow, in TStart start, in TFinish finish)
        where TStart : struct, ITileStart
        where TFinish : struct, ITileFinish
    {
        for (int first = 0; first < rows;)
        {
            int height = NextHeight(rows - first);
            ref float target = ref Unsafe.Add(ref MemoryMarshal.GetReference(c), (nint)first * cRow);
            ref float a = ref Unsafe.Add(ref Unsafe.AsRef(in _a), first * (_isPacked ? _steps : _aRow));
            StoreTile(height, ref a, ref target, cRow, start, finish);
            first += height;
        }
    }

    private void StoreTile<TStart, TFinish>(int height, ref float a, ref float c, nint cRow, in TStart start, in TFinish finish)
        where TStart : struct, ITileStart
        where TFinish : struct, ITileFinish
    {
        switch (height)
        {
            case 1: StoreTile<OneRow, TStart, TFinish>(ref a, ref c, cRow, start, finish); break;
            case 2: StoreTile<TwoRows, TStart, TFinish>(ref a, ref c, cRow, start, finish); break;
            case 3: StoreTile<ThreeRows, TStart, TFinish>(ref a, ref c, cRow, start, finish); break;
            case 4: StoreTile<FourRows, TStart, TFinish>(ref a, ref c, cRow, start, finish); break;
            case 5: StoreTile<FiveRows, TStart, TFinish>(ref a, ref c, cRow, start, finish); break;
            case 6: StoreTile<SixRows, TStart, TFinish>(ref a, ref c, cRow, start, finish); break;
            default: StoreHighTile(height, ref a, ref c, cRow, start, finish); break;
        }
    }

    private void StoreTile<TRows, TStart, TFinish>(ref float a, ref float c, nint cRow, in TStart start, in TFinish finish)
        where TRows : struct, IRowCount
        where TStart : struct, ITileStart
        where TFinish : struct, ITileFinish
    {
        if (Vector512.IsHardwareAccelerated)
        {
            StoreTile512<TRows, TStart, TFinish>(ref a, ref c, cRow, start, finish);
        }
        else
        {
            StoreTile256<TRows, TStart, TFinish>(ref a, ref c, cRow, start, finish);
        }
    }

    // TRows.Value is a constant to the compiler: the branches vanish, and with them the accumulators of the missing rows.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void StoreTile256<TRows, TStart, TFinish>(ref float a, ref float c, nint cRow, in TStart start, in TFinish finish)
        where TRows : struct, IRowCount
        where TStart : struct, ITileStart
        where TFinish : struct, ITileFinish
    {
        nint aRow = _isPacked ? 1 : _aRow;
        nint aStep = _isPacked ? TRows.Value : _aStep;
        ref float a0 = ref a;
        ref float a1 = ref Unsafe.Add(ref a0, TRows.Value > 1 ? aRow : 0);
        ref float a2 = ref Unsafe.Add(ref a1, TRows.Value > 2 ? aRow : 0);
        ref float a3 = ref Unsafe.Add(ref a2, TRows.Value > 3 ? aRow : 0);
        ref float a4 = ref Unsafe.Add(ref a3, TRows.Value > 4 ? aRow : 0);
        ref float a5 = ref Unsafe.Add(ref a4, TRows.Value > 5 ? aRow : 0);
        ref float b = ref Unsafe.AsRef(in _b);

        Vector256<float> low0 = Start<TRows, TStart>(0, ref c, cRow, start, out Vector256<float> high0);
        Vector256<float> low1 = Start<TRows, TStart>(1, ref c, cRow, start, out Vector256<float> high1);
        Vector256<float> low2 = Start<TRows, TStart>(2, ref c, cRow, start, out Vector256<float> high2);
        Vector256<float> low3 = Start<TRows, TStart>(3, ref c, cRow, start, out Vector256<float> high3);
        Vector256<float> low4 = Start<TRows, TStart>(4, ref c, cRow, start, out Vector256<float> high4);
        Vector256<float> low5 = Start<TRows, TStart>(5, ref c, cRow, start, out Vector256<float> high5);
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
            bi += Panel.Width;
        }

        StoreRow<TRows, TFinish>(0, low0, high0, ref c, cRow, finish);
        StoreRow<TRows, TFinish>(1, low1, high1, ref c, cRow, finish);
        StoreRow<TRows, TFinish>(2, low2, high2, ref c, cRow, finish);
        StoreRow<TRows, TFinish>(3, low3, high3, ref c, cRow, finish);
        StoreRow<TRows, TFinish>(4, low4, high4, ref c, cRow, finish);
        StoreRow<TRows, TFinish>(5, low5, high5, ref c, cRow, finish);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Start<TRows, TStart>(int row, ref float c, nint cRow, in TStart start, out Vector256<float> high)
        where TRows : struct, IRowCount
        where TStart : struct, ITileStart
    {
        ref float stored = ref Unsafe.Add(ref c, row < TRows.Value ? row * cRow : 0);
        high = start.High(ref stored);
        return start.Low(ref stored);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate(float a, Vector256<float> bLow, Vector256<float> bHigh, ref Vector256<float> low, ref Vector256<float> high)
    {
        Vector256<float> broadcast = Vector256.Create(a);
        low = Vector256.FusedMultiplyAdd(broadcast, bLow, low);
        high = Vector256.FusedMultiplyAdd(broadcast, bHigh, high);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreRow<TRows, TFinish>(
        int row, Vector256<float> low, Vector256<float> high, ref float c, nint cRow, in TFinish finish)
        where TRows : struct, IRowCount
        where TFinish : struct, ITileFinish
    {
        if (row < TRows.Value)
        {
            finish.Low(low).StoreUnsafe(ref c, (nuint)(row * cRow));
            finish.High(high).StoreUnsafe(ref c, (nuint)(row * cRow) + 8);
        }
    }
}
