using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

// Tiles of up to twelve rows and two panels, for vectors of 512 bits. Every sum is the same chain as with 256 bits, so the
// bits are too. One panel alone asks for as many loads as multiply-adds, and the loads would set the pace.
internal readonly ref partial struct TileProduct
{
    private void StoreWide<TPanels, TStart, TFinish>(int rows, in Target target, in TStart start, in TFinish finish)
        where TPanels : struct, IPanelCount
        where TStart : struct, ITileStart, allows ref struct
        where TFinish : struct, ITileFinish, allows ref struct
    {
        for (int first = 0; first < rows;)
        {
            int height = NextHeight(rows - first);
            _ahead.Prefetch(first, first + height, rows);
            StoreWideTile<TPanels, TStart, TFinish>(height, ref RowOfA(first), target.Below(first), start, finish);
            first += height;
        }
    }

    private void StoreWideTile<TPanels, TStart, TFinish>(
        int height, ref float a, in Target target, in TStart start, in TFinish finish)
        where TPanels : struct, IPanelCount
        where TStart : struct, ITileStart, allows ref struct
        where TFinish : struct, ITileFinish, allows ref struct
    {
        switch (height)
        {
            case 1: StoreWideTile<OneRow, TPanels, TStart, TFinish>(ref a, target, start, finish); break;
            case 2: StoreWideTile<TwoRows, TPanels, TStart, TFinish>(ref a, target, start, finish); break;
            case 3: StoreWideTile<ThreeRows, TPanels, TStart, TFinish>(ref a, target, start, finish); break;
            case 4: StoreWideTile<FourRows, TPanels, TStart, TFinish>(ref a, target, start, finish); break;
            case 5: StoreWideTile<FiveRows, TPanels, TStart, TFinish>(ref a, target, start, finish); break;
            case 6: StoreWideTile<SixRows, TPanels, TStart, TFinish>(ref a, target, start, finish); break;
            case 7: StoreWideTile<SevenRows, TPanels, TStart, TFinish>(ref a, target, start, finish); break;
            case 8: StoreWideTile<EightRows, TPanels, TStart, TFinish>(ref a, target, start, finish); break;
            case 9: StoreWideTile<NineRows, TPanels, TStart, TFinish>(ref a, target, start, finish); break;
            case 10: StoreWideTile<TenRows, TPanels, TStart, TFinish>(ref a, target, start, finish); break;
            case 11: StoreWideTile<ElevenRows, TPanels, TStart, TFinish>(ref a, target, start, finish); break;
            default: StoreWideTile<TwelveRows, TPanels, TStart, TFinish>(ref a, target, start, finish); break;
        }
    }

    // Four pointers and two distances reach twelve rows; a pointer a row would not fit the registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void StoreWideTile<TRows, TPanels, TStart, TFinish>(ref float a, in Target target, in TStart start, in TFinish finish)
        where TRows : struct, IRowCount
        where TPanels : struct, IPanelCount
        where TStart : struct, ITileStart, allows ref struct
        where TFinish : struct, ITileFinish, allows ref struct
    {
        nint aRow = _isPacked ? 1 : _aRow;
        nint aStep = _isPacked ? TRows.Value : _aStep;
        nint twoRows = 2 * aRow;
        nint bPanel = _b.Distance;
        ref float a0 = ref a;
        ref float a3 = ref Unsafe.Add(ref a0, TRows.Value > 3 ? twoRows + aRow : 0);
        ref float a6 = ref Unsafe.Add(ref a3, TRows.Value > 6 ? twoRows + aRow : 0);
        ref float a9 = ref Unsafe.Add(ref a6, TRows.Value > 9 ? twoRows + aRow : 0);
        ref float b = ref _b.At(0);

        Vector512<float> left0 = StartOf<TRows, TPanels, TStart>(0, target, start, out Vector512<float> right0);
        Vector512<float> left1 = StartOf<TRows, TPanels, TStart>(1, target, start, out Vector512<float> right1);
        Vector512<float> left2 = StartOf<TRows, TPanels, TStart>(2, target, start, out Vector512<float> right2);
        Vector512<float> left3 = StartOf<TRows, TPanels, TStart>(3, target, start, out Vector512<float> right3);
        Vector512<float> left4 = StartOf<TRows, TPanels, TStart>(4, target, start, out Vector512<float> right4);
        Vector512<float> left5 = StartOf<TRows, TPanels, TStart>(5, target, start, out Vector512<float> right5);
        Vector512<float> left6 = StartOf<TRows, TPanels, TStart>(6, target, start, out Vector512<float> right6);
        Vector512<float> left7 = StartOf<TRows, TPanels, TStart>(7, target, start, out Vector512<float> right7);
        Vector512<float> left8 = StartOf<TRows, TPanels, TStart>(8, target, start, out Vector512<float> right8);
        Vector512<float> left9 = StartOf<TRows, TPanels, TStart>(9, target, start, out Vector512<float> right9);
        Vector512<float> left10 = StartOf<TRows, TPanels, TStart>(10, target, start, out Vector512<float> right10);
        Vector512<float> left11 = StartOf<TRows, TPanels, TStart>(11, target, start, out Vector512<float> right11);
        for (nint step = _b.Steps; step > 0; step--)
        {
            Vector512<float> bLeft = Vector512.LoadUnsafe(ref b);
            Vector512<float> bRight = TPanels.HasSecond ? Vector512.LoadUnsafe(ref Unsafe.Add(ref b, bPanel)) : default;
            Accumulate<TPanels>(a0, bLeft, bRight, ref left0, ref right0);
            if (TRows.Value > 1)
            {
                Accumulate<TPanels>(Unsafe.Add(ref a0, aRow), bLeft, bRight, ref left1, ref right1);
            }

            if (TRows.Value > 2)
            {
                Accumulate<TPanels>(Unsafe.Add(ref a0, twoRows), bLeft, bRight, ref left2, ref right2);
            }

            if (TRows.Value > 3)
            {
                Accumulate<TPanels>(a3, bLeft, bRight, ref left3, ref right3);
            }

            if (TRows.Value > 4)
            {
                Accumulate<TPanels>(Unsafe.Add(ref a3, aRow), bLeft, bRight, ref left4, ref right4);
            }

            if (TRows.Value > 5)
            {
                Accumulate<TPanels>(Unsafe.Add(ref a3, twoRows), bLeft, bRight, ref left5, ref right5);
            }

            if (TRows.Value > 6)
            {
                Accumulate<TPanels>(a6, bLeft, bRight, ref left6, ref right6);
            }

            if (TRows.Value > 7)
            {
                Accumulate<TPanels>(Unsafe.Add(ref a6, aRow), bLeft, bRight, ref left7, ref right7);
            }

            if (TRows.Value > 8)
            {
                Accumulate<TPanels>(Unsafe.Add(ref a6, twoRows), bLeft, bRight, ref left8, ref right8);
            }

            if (TRows.Value > 9)
            {
                Accumulate<TPanels>(a9, bLeft, bRight, ref left9, ref right9);
            }

            if (TRows.Value > 10)
            {
                Accumulate<TPanels>(Unsafe.Add(ref a9, aRow), bLeft, bRight, ref left10, ref right10);
            }

            if (TRows.Value > 11)
            {
                Accumulate<TPanels>(Unsafe.Add(ref a9, twoRows), bLeft, bRight, ref left11, ref right11);
            }

            a0 = ref Unsafe.Add(ref a0, aStep);
            a3 = ref Unsafe.Add(ref a3, TRows.Value > 3 ? aStep : 0);
            a6 = ref Unsafe.Add(ref a6, TRows.Value > 6 ? aStep : 0);
            a9 = ref Unsafe.Add(ref a9, TRows.Value > 9 ? aStep : 0);
            b = ref Unsafe.Add(ref b, Panel.Width);
        }

        StoreRow<TRows, TPanels, TFinish>(0, left0, right0, target, finish);
        StoreRow<TRows, TPanels, TFinish>(1, left1, right1, target, finish);
        StoreRow<TRows, TPanels, TFinish>(2, left2, right2, target, finish);
        StoreRow<TRows, TPanels, TFinish>(3, left3, right3, target, finish);
        StoreRow<TRows, TPanels, TFinish>(4, left4, right4, target, finish);
        StoreRow<TRows, TPanels, TFinish>(5, left5, right5, target, finish);
        StoreRow<TRows, TPanels, TFinish>(6, left6, right6, target, finish);
        StoreRow<TRows, TPanels, TFinish>(7, left7, right7, target, finish);
        StoreRow<TRows, TPanels, TFinish>(8, left8, right8, target, finish);
        StoreRow<TRows, TPanels, TFinish>(9, left9, right9, target, finish);
        StoreRow<TRows, TPanels, TFinish>(10, left10, right10, target, finish);
        StoreRow<TRows, TPanels, TFinish>(11, left11, right11, target, finish);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> StartOf<TRows, TPanels, TStart>(
        int row, in Target target, in TStart start, out Vector512<float> right)
        where TRows : struct, IRowCount
        where TPanels : struct, IPanelCount
        where TStart : struct, ITileStart, allows ref struct
    {
        int stored = row < TRows.Value ? row : 0;
        right = TPanels.HasSecond ? StartOf(ref target.At(stored, 1), Panel.Width, start) : default;
        return StartOf(ref target.At(stored, 0), 0, start);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> StartOf<TStart>(ref float stored, int column, in TStart start)
        where TStart : struct, ITileStart, allows ref struct =>
        Vector512.Create(start.At(ref stored, column), start.At(ref Unsafe.Add(ref stored, 8), column + 8));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate<TPanels>(
        float a, Vector512<float> bLeft, Vector512<float> bRight, ref Vector512<float> left, ref Vector512<float> right)
        where TPanels : struct, IPanelCount
    {
        Vector512<float> broadcast = Vector512.Create(a);
        left = Vector512.FusedMultiplyAdd(broadcast, bLeft, left);
        if (TPanels.HasSecond)
        {
            right = Vector512.FusedMultiplyAdd(broadcast, bRight, right);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreRow<TRows, TPanels, TFinish>(
        int row, Vector512<float> left, Vector512<float> right, in Target target, in TFinish finish)
        where TRows : struct, IRowCount
        where TPanels : struct, IPanelCount
        where TFinish : struct, ITileFinish, allows ref struct
    {
        if (row < TRows.Value)
        {
            StoreRow<TRows, TFinish>(row, 0, left.GetLower(), left.GetUpper(), target, finish);
        }

        if (row < TRows.Value && TPanels.HasSecond)
        {
            StoreRow<TRows, TFinish>(row, 1, right.GetLower(), right.GetUpper(), target, finish);
        }
    }
}
