using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>What is done to eight numbers of a row, whatever the row.</summary>
internal interface IColumnMap
{
    /// <summary>The image of columns <paramref name="column"/> to column + 7.</summary>
    Vector256<float> Map(Vector256<float> x, int column);
}

/// <summary>Maps rows, padded or not, into padded rows; the padding becomes 0.</summary>
internal static class RowMap
{
    /// <param name="map">What is done to the numbers.</param>
    /// <param name="x">Rows of the width, <paramref name="inputStride"/> apart.</param>
    /// <param name="inputStride">Floats from one row of x to the next, at least the width.</param>
    /// <param name="y">[rows × Pad(width)], overwritten; may be x where that is padded.</param>
    /// <param name="width">Logical columns, at least 1.</param>
    /// <param name="rows">Rows.</param>
    /// <exception cref="ArgumentException">A buffer is too short for the shapes.</exception>
    public static void Run<TMap>(TMap map, ReadOnlySpan<float> x, int inputStride, Span<float> y, int width, int rows)
        where TMap : struct, IColumnMap, allows ref struct
    {
        int stride = Panel.Pad(width);
        Require.Extent(width, 1);
        Require.Extent(rows, 0);
        Require.Extent(inputStride, width);
        Require.AtLeast(x.Length, rows == 0 ? 0 : ((rows - 1L) * inputStride) + width);
        Require.AtLeast(y.Length, (long)rows * stride);
        for (int row = 0; row < rows; row++)
        {
            RunRow(map, x.Slice(row * inputStride, width), y.Slice(row * stride, stride));
        }
    }

    private static void RunRow<TMap>(TMap map, ReadOnlySpan<float> x, Span<float> y)
        where TMap : struct, IColumnMap, allows ref struct
    {
        ref float source = ref MemoryMarshal.GetReference(x);
        ref float target = ref MemoryMarshal.GetReference(y);
        int column = 0;
        for (; column <= x.Length - 8; column += 8)
        {
            map.Map(Vector256.LoadUnsafe(ref source, (nuint)column), column).StoreUnsafe(ref target, (nuint)column);
        }

        // Behind a row that is not padded, the memory may end.
        int rest = x.Length - column;
        if (rest > 0)
        {
            Span<float> last = stackalloc float[8];
            last.Clear();
            x[column..].CopyTo(last);
            (map.Map(Vector256.Create<float>(last), column) & Lanes.First(rest)).StoreUnsafe(ref target, (nuint)column);
        }

        y[x.Length..].Clear();
    }
}
