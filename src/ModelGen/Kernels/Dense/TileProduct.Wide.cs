using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

// The tile where the processor has vectors of 16: one accumulator a row, the same sums in the same order.
internal readonly ref partial struct TileProduct
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void StoreWideTile<TRows, TStart, TFinish>(ref float a, ref float c, nint cRow, in TStart start, in TFinish finish)
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

        Vector512<float> sum0 = WideStart<TRows, TStart>(0, ref c, cRow, start);
        Vector512<float> sum1 = WideStart<TRows, TStart>(1, ref c, cRow, start);
        Vector512<float> sum2 = WideStart<TRows, TStart>(2, ref c, cRow, start);
        Vector512<float> sum3 = WideStart<TRows, TStart>(3, ref c, cRow, start);
        Vector512<float> sum4 = WideStart<TRows, TStart>(4, ref c, cRow, start);
        Vector512<float> sum5 = WideStart<TRows, TStart>(5, ref c, cRow, start);
        nint ai = 0;
        nint bi = 0;
        for (nint step = _steps; step > 0; step--)
        {
            Vector512<float> panel = Vector512.LoadUnsafe(ref b, (nuint)bi);
            sum0 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a0, ai)), panel, sum0);
            if (TRows.Value > 1)
            {
                sum1 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a1, ai)), panel, sum1);
            }

            if (TRows.Value > 2)
            {
                sum2 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a2, ai)), panel, sum2);
            }

            if (TRows.Value > 3)
            {
                sum3 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a3, ai)), panel, sum3);
            }

            if (TRows.Value > 4)
            {
                sum4 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a4, ai)), panel, sum4);
            }

            if (TRows.Value > 5)
            {
                sum5 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref a5, ai)), panel, sum5);
            }

            ai += aStep;
            bi += Panel.Width;
        }

        StoreRow<TRows, TFinish>(0, sum0.GetLower(), sum0.GetUpper(), ref c, cRow, finish);
        StoreRow<TRows, TFinish>(1, sum1.GetLower(), sum1.GetUpper(), ref c, cRow, finish);
        StoreRow<TRows, TFinish>(2, sum2.GetLower(), sum2.GetUpper(), ref c, cRow, finish);
        StoreRow<TRows, TFinish>(3, sum3.GetLower(), sum3.GetUpper(), ref c, cRow, finish);
        StoreRow<TRows, TFinish>(4, sum4.GetLower(), sum4.GetUpper(), ref c, cRow, finish);
        StoreRow<TRows, TFinish>(5, sum5.GetLower(), sum5.GetUpper(), ref c, cRow, finish);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> WideStart<TRows, TStart>(int row, ref float c, nint cRow, in TStart start)
        where TRows : struct, IRowCount
        where TStart : struct, ITileStart
    {
        Vector256<float> low = Start<TRows, TStart>(row, ref c, cRow, start, out Vector256<float> high);
        return Vector512.Create(low, high);
    }
}
