using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

// Tiles of up to six rows and one panel, for vectors of 256 bits: two accumulators a row.
internal readonly ref partial struct TileProduct
{
    private void StoreNarrow<TStart, TFinish>(int rows, in Target target, in TStart start, in TFinish finish)
        where TStart : struct, ITileStart, allows ref struct
        where TFinish : struct, ITileFinish, allows ref struct
    {
        for (int panel = 0; panel < _b.Count; panel++)
        {
            for (int first = 0; first < rows;)
            {
                int height = NextHeight(rows - first);
                int done = (panel * rows) + first;
                _ahead.Prefetch(done, done + height, _b.Count * rows);
                StoreNarrowTile(height, panel, ref RowOfA(first), target.Below(first), start, finish);
                first += height;
            }
        }
    }

    private void StoreNarrowTile<TStart, TFinish>(
        int height, int panel, ref float a, in Target target, in TStart start, in TFinish finish)
        where TStart : struct, ITileStart, allows ref struct
        where TFinish : struct, ITileFinish, allows ref struct
    {
        switch (height)
        {
            case 1: StoreNarrowTile<OneRow, TStart, TFinish>(panel, ref a, target, start, finish); break;
            case 2: StoreNarrowTile<TwoRows, TStart, TFinish>(panel, ref a, target, start, finish); break;
            case 3: StoreNarrowTile<ThreeRows, TStart, TFinish>(panel, ref a, target, start, finish); break;
            case 4: StoreNarrowTile<FourRows, TStart, TFinish>(panel, ref a, target, start, finish); break;
            case 5: StoreNarrowTile<FiveRows, TStart, TFinish>(panel, ref a, target, start, finish); break;
            default: StoreNarrowTile<SixRows, TStart, TFinish>(panel, ref a, target, start, finish); break;
        }
    }

    // TRows.Value is a constant to the compiler: the branches vanish, and with them the accumulators of the missing rows.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void StoreNarrowTile<TRows, TStart, TFinish>(int panel, ref float a, in Target target, in TStart start, in TFinish finish)
        where TRows : struct, IRowCount
        where TStart : struct, ITileStart, allows ref struct
        where TFinish : struct, ITileFinish, allows ref struct
    {
        nint aRow = _isPacked ? 1 : _aRow;
        nint aStep = _isPacked ? TRows.Value : _aStep;
        ref float a0 = ref a;
        ref float a1 = ref Unsafe.Add(ref a0, TRows.Value > 1 ? aRow : 0);
        ref float a2 = ref Unsafe.Add(ref a1, TRows.Value > 2 ? aRow : 0);
        ref float a3 = ref Unsafe.Add(ref a2, TRows.Value > 3 ? aRow : 0);
        ref float a4 = ref Unsafe.Add(ref a3, TRows.Value > 4 ? aRow : 0);
        ref float a5 = ref Unsafe.Add(ref a4, TRows.Value > 5 ? aRow : 0);
        ref float b = ref _b.At(panel);

        Vector256<float> low0 = StartOf<TRows, TStart>(0, panel, target, start, out Vector256<float> high0);
        Vector256<float> low1 = StartOf<TRows, TStart>(1, panel, target, start, out Vector256<float> high1);
        Vector256<float> low2 = StartOf<TRows, TStart>(2, panel, target, start, out Vector256<float> high2);
        Vector256<float> low3 = StartOf<TRows, TStart>(3, panel, target, start, out Vector256<float> high3);
        Vector256<float> low4 = StartOf<TRows, TStart>(4, panel, target, start, out Vector256<float> high4);
        Vector256<float> low5 = StartOf<TRows, TStart>(5, panel, target, start, out Vector256<float> high5);
        nint ai = 0;
        nint bi = 0;
        for (nint step = _b.Steps; step > 0; step--)
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

        StoreRow<TRows, TFinish>(0, panel, low0, high0, target, finish);
        StoreRow<TRows, TFinish>(1, panel, low1, high1, target, finish);
        StoreRow<TRows, TFinish>(2, panel, low2, high2, target, finish);
        StoreRow<TRows, TFinish>(3, panel, low3, high3, target, finish);
        StoreRow<TRows, TFinish>(4, panel, low4, high4, target, finish);
        StoreRow<TRows, TFinish>(5, panel, low5, high5, target, finish);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> StartOf<TRows, TStart>(
        int row, int panel, in Target target, in TStart start, out Vector256<float> high)
        where TRows : struct, IRowCount
        where TStart : struct, ITileStart, allows ref struct
    {
        ref float stored = ref target.At(row < TRows.Value ? row : 0, panel);
        high = start.At(ref Unsafe.Add(ref stored, 8), (panel * Panel.Width) + 8);
        return start.At(ref stored, panel * Panel.Width);
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
        int row, int panel, Vector256<float> low, Vector256<float> high, in Target target, in TFinish finish)
        where TRows : struct, IRowCount
        where TFinish : struct, ITileFinish, allows ref struct
    {
        if (row < TRows.Value)
        {
            ref float stored = ref target.At(row, panel);
            finish.At(low, panel * Panel.Width).StoreUnsafe(ref stored);
            finish.At(high, (panel * Panel.Width) + 8).StoreUnsafe(ref stored, 8);
        }
    }
}
