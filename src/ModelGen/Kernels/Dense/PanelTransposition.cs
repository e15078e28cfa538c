using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ModelGen.Kernels;

/// <summary>Parts of a matrix in panels to a panel of its transpose.</summary>
internal static class PanelTransposition
{
    /// <summary>
    /// target[c, r] = W[firstRow + r, firstColumn + c] for 16 rows r; 0 where W has no such row.
    /// </summary>
    /// <param name="source">Panels of W[rows × columns], [Pad(columns)/16][rows][16].</param>
    /// <param name="rows">Rows of W.</param>
    /// <param name="firstRow">A multiple of 16.</param>
    /// <param name="firstColumn">A multiple of 8.</param>
    /// <param name="columns">Columns to take.</param>
    /// <param name="target">[columns × 16].</param>
    public static void Transpose(ReadOnlySpan<float> source, int rows, int firstRow, int firstColumn, int columns, Span<float> target)
    {
        for (int column = 0; column < columns; column += 8)
        {
            int width = Math.Min(8, columns - column);
            for (int row = 0; row < Panel.Width; row += 8)
            {
                int height = Math.Clamp(rows - firstRow - row, 0, 8);
                Span<float> block = target[((column * Panel.Width) + row)..];
                ReadOnlySpan<float> from = height > 0 ? source[Panel.Offset(firstRow + row, firstColumn + column, rows)..] : default;
                if (height == 8 && Avx.IsSupported)
                {
                    TransposeBlock(ref MemoryMarshal.GetReference(from), ref MemoryMarshal.GetReference(block), width);
                    continue;
                }

                TransposePartialBlock(from, height, width, block);
            }
        }
    }

    private static void TransposePartialBlock(ReadOnlySpan<float> source, int height, int width, Span<float> target)
    {
        for (int column = 0; column < width; column++)
        {
            for (int row = 0; row < 8; row++)
            {
                target[(column * Panel.Width) + row] = row < height ? source[(row * Panel.Width) + column] : 0;
            }
        }
    }

    /// <summary>Transposes eight rows of eight: pairs, then quadruples, then halves. Row distance 16 on both sides.</summary>
    /// <param name="source">Element (0, 0).</param>
    /// <param name="target">Where element (0, 0) goes.</param>
    /// <param name="columns">Columns to store, 1 to 8; all eight are read.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void TransposeBlock(ref float source, ref float target, int columns)
    {
        (Vector256<float> a0, Vector256<float> a1, Vector256<float> a2, Vector256<float> a3) = Quadruples(ref source);
        (Vector256<float> b0, Vector256<float> b1, Vector256<float> b2, Vector256<float> b3) =
            Quadruples(ref Unsafe.Add(ref source, 4 * Panel.Width));
        Vector256.Create(a0.GetLower(), b0.GetLower()).StoreUnsafe(ref target);
        if (columns > 1)
        {
            Vector256.Create(a1.GetLower(), b1.GetLower()).StoreUnsafe(ref target, 1 * Panel.Width);
        }

        if (columns > 2)
        {
            Vector256.Create(a2.GetLower(), b2.GetLower()).StoreUnsafe(ref target, 2 * Panel.Width);
        }

        if (columns > 3)
        {
            Vector256.Create(a3.GetLower(), b3.GetLower()).StoreUnsafe(ref target, 3 * Panel.Width);
        }

        if (columns > 4)
        {
            Vector256.Create(a0.GetUpper(), b0.GetUpper()).StoreUnsafe(ref target, 4 * Panel.Width);
        }

        if (columns > 5)
        {
            Vector256.Create(a1.GetUpper(), b1.GetUpper()).StoreUnsafe(ref target, 5 * Panel.Width);
        }

        if (columns > 6)
        {
            Vector256.Create(a2.GetUpper(), b2.GetUpper()).StoreUnsafe(ref target, 6 * Panel.Width);
        }

        if (columns > 7)
        {
            Vector256.Create(a3.GetUpper(), b3.GetUpper()).StoreUnsafe(ref target, 7 * Panel.Width);
        }
    }

    // Four rows of eight to: columns 0|4, 1|5, 2|6, 3|7, each a quadruple in one half of a vector.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<float> First, Vector256<float> Second, Vector256<float> Third, Vector256<float> Fourth) Quadruples(ref float rows)
    {
        Vector256<float> r0 = Vector256.LoadUnsafe(ref rows);
        Vector256<float> r1 = Vector256.LoadUnsafe(ref rows, 1 * Panel.Width);
        Vector256<float> r2 = Vector256.LoadUnsafe(ref rows, 2 * Panel.Width);
        Vector256<float> r3 = Vector256.LoadUnsafe(ref rows, 3 * Panel.Width);
        Vector256<double> low01 = Avx.UnpackLow(r0, r1).AsDouble();
        Vector256<double> high01 = Avx.UnpackHigh(r0, r1).AsDouble();
        Vector256<double> low23 = Avx.UnpackLow(r2, r3).AsDouble();
        Vector256<double> high23 = Avx.UnpackHigh(r2, r3).AsDouble();
        return (
            Avx.UnpackLow(low01, low23).AsSingle(),
            Avx.UnpackHigh(low01, low23).AsSingle(),
            Avx.UnpackLow(high01, high23).AsSingle(),
            Avx.UnpackHigh(high01, high23).AsSingle());
    }
}
