using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

// Tiles for vectors of 512 bits: one accumulator a row. Every sum is the same chain as with 256 bits, so the bits are too.
internal readonly ref partial struct TileProduct
{
    private void StoreHighTile<TStart, TFinish>(int height, ref float a, ref float c, nint cRow, in TStart start, in TFinish finish)
        where TStart : struct, ITileStart
        where TFinish : struct, ITileFinish
    {
        switch (height)
        {
            case 7: StoreTile512<SevenRows, TStart, TFinish>(ref a, ref c, cRow, start, finish); break;
            case 8: StoreTile512<EightRows, TStart, TFinish>(ref a, ref c, cRow, start, finish); break;
            case 9: StoreTile512<NineRows, TStart, TFinish>(ref a, ref c, cRow, start, finish); break;
            case 10: StoreTile512<TenRows, TStart, TFinish>(ref a, ref c, cRow, start, finish); break;
            case 11: StoreTile512<ElevenRows, TStart, TFinish>(ref a, ref c, cRow, start, finish); break;
            default: StoreTile512<TwelveRows, TStart, TFinish>(ref a, ref c, cRow, start, finish); break;
        }
    }

    // Four pointers and two distances reach twelve rows; a pointer a row would not fit the registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void StoreTile512<TRows, TStart, TFinish>(ref float a, ref float c, nint cRow, in TStart start, in TFinish finish)
        where TRows : struct, IRowCount
        where TStart : struct, ITileStart
        where TFinish : struct, ITileFinish
    {
        nint aRow = _isPacked ? 1 : _aRow;
        nint aStep = _isPacked ? TRows.Value : _aStep;
        nint twoRows = 2 * aRow;
        ref float a0 = ref a;
        ref float a3 = ref Unsafe.Add(ref a0, TRows.Value > 3 ? twoRows + aRow : 0);
        ref float a6 = ref Unsafe.Add(ref a3, TRows.Value > 6 ? twoRows + aRow : 0);
        ref float a9 = ref Unsafe.Add(ref a6, TRows.Value > 9 ? twoRows + aRow : 0);
        ref float b = ref Unsafe.AsRef(in _b);

        Vector512<float> sum0 = Start512<TRows, TStart>(0, ref c, cRow, start);
        Vector512<float> sum1 = Start512<TRows, TStart>(1, ref c, cRow, start);
        Vector512<float> sum2 = Start512<TRows, TStart>(2, ref c, cRow, start);
        Vector512<float> sum3 = Start512<TRows, TStart>(3, ref c, cRow, start);
        Vector512<float> sum4 = Start512<TRows, TStart>(4, ref c, cRow, start);
        Vector512<float> sum5 = Start512<TRows, TStart>(5, ref c, cRow, start);
        Vector512<float> sum6 = Start512<TRows, TStart>(6, ref c, cRow, start);
        Vector512<float> sum7 = Start512<TRows, TStart>(7, ref c, cRow, start);
        Vector512<float> sum8 = Start512<TRows, TStart>(8, ref c, cRow, start);
        Vector512<float> sum9 = Start512<TRows, TStart>(9, ref c, cRow, start);
        Vector512<float> sum10 = Start512<TRows, TStart>(10, ref c, cRow, start);
        Vector512<float> sum11 = Start512<TRows, TStart>(11, ref c, cRow, start);
        for (nint step = _steps; step > 0; step--)
        {
            Vector512<float> panel = Vector512.LoadUnsafe(ref b);
            sum0 = Vector512.FusedMultiplyAdd(Vector512.Create(a0), panel, sum0);

            if (TRows.Value > 1)
            {
                sum1 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a0, aRow)), panel, sum1);
            }

            if (TRows.Value > 2)
            {
                sum2 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a0, twoRows)), panel, sum2);
            }

            if (TRows.Value > 3)
            {
                sum3 = Vector512.FusedMultiplyAdd(Vector512.Create(a3), panel, sum3);
            }

            if (TRows.Value > 4)
            {
                sum4 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a3, aRow)), panel, sum4);
            }

            if (TRows.Value > 5)
            {
                sum5 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a3, twoRows)), panel, sum5);
            }

            if (TRows.Value > 6)
            {
                sum6 = Vector512.FusedMultiplyAdd(Vector512.Create(a6), panel, sum6);
            }

            if (TRows.Value > 7)
            {
                sum7 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a6, aRow)), panel, sum7);
            }

            if (TRows.Value > 8)
            {
                sum8 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a6, twoRows)), panel, sum8);
            }

            if (TRows.Value > 9)
            {
                sum9 = Vector512.FusedMultiplyAdd(Vector512.Create(a9), panel, sum9);
            }

            if (TRows.Value > 10)
            {
                sum10 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a9, aRow)), panel, sum10);
            }

            if (TRows.Value > 11)
            {
                sum11 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a9, twoRows)), panel, sum11);
            }

            a0 = ref Unsafe.Add(ref a0, aStep);
            a3 = ref Unsafe.Add(ref a3, TRows.Value > 3 ? aStep : 0);
            a6 = ref Unsafe.Add(ref a6, TRows.Value > 6 ? aStep : 0);
            a9 = ref Unsafe.Add(ref a9, TRows.Value > 9 ? aStep : 0);
            b = ref Unsafe.Add(ref b, Panel.Width);
        }

        StoreRow<TRows, TFinish>(0, sum0.GetLower(), sum0.GetUpper(), ref c, cRow, finish);
        StoreRow<TRows, TFinish>(1, sum1.GetLower(), sum1.GetUpper(), ref c, cRow, finish);
        StoreRow<TRows, TFinish>(2, sum2.GetLower(), sum2.GetUpper(), ref c, cRow, finish);
        StoreRow<TRows, TFinish>(3, sum3.GetLower(), sum3.GetUpper(), ref c, cRow, finish);
        StoreRow<TRows, TFinish>(4, sum4.GetLower(), sum4.GetUpper(), ref c, cRow, finish);
        StoreRow<TRows, TFinish>(5, sum5.GetLower(), sum5.GetUpper(), ref c, cRow, finish);
        StoreRow<TRows, TFinish>(6, sum6.GetLower(), sum6.GetUpper(), ref c, cRow, finish);
        StoreRow<TRows, TFinish>(7, sum7.GetLower(), sum7.GetUpper(), ref c, cRow, finish);
        StoreRow<TRows, TFinish>(8, sum8.GetLower(), sum8.GetUpper(), ref c, cRow, finish);
        StoreRow<TRows, TFinish>(9, sum9.GetLower(), sum9.GetUpper(), ref c, cRow, finish);
        StoreRow<TRows, TFinish>(10, sum10.GetLower(), sum10.GetUpper(), ref c, cRow, finish);
        StoreRow<TRows, TFinish>(11, sum11.GetLower(), sum11.GetUpper(), ref c, cRow, finish);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Start512<TRows, TStart>(int row, ref float c, nint cRow, in TStart start)
        where TRows : struct, IRowCount
        where TStart : struct, ITileStart
    {
        Vector256<float> low = Start<TRows, TStart>(row, ref c, cRow, start, out Vector256<float> high);
        return Vector512.Create(low, high);
    }
}
