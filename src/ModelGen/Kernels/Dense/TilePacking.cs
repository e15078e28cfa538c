using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ModelGen.Kernels;

/// <summary>
/// Copies A into the order in which <see cref="TileProduct"/> reads it: tile by tile, [steps][height]. Rows at the distance
/// of a power of two would otherwise evict each other from the cache.
/// </summary>
internal static class TilePacking
{
    private const int Quad = 4;

    /// <summary>Packs rows that are contiguous: element (row, step) at row·<paramref name="aRow"/> + step.</summary>
    public static void Rows(ReadOnlySpan<float> a, int aRow, int rows, int steps, Span<float> packed)
    {
        Require.AtLeast(a.Length, ((long)(rows - 1) * aRow) + steps);
        Require.AtLeast(packed.Length, (long)rows * steps);
        ref float from = ref MemoryMarshal.GetReference(a);
        ref float to = ref MemoryMarshal.GetReference(packed);
        for (int first = 0; first < rows;)
        {
            int height = TileProduct.NextHeight(rows - first);
            PackTile(ref Unsafe.Add(ref from, (nint)first * aRow), aRow, height, steps, ref Unsafe.Add(ref to, (nint)first * steps));
            first += height;
        }
    }

    /// <summary>Packs columns that are contiguous: element (row, step) at step·<paramref name="aStep"/> + row.</summary>
    public static void Columns(ReadOnlySpan<float> a, int aStep, int rows, int steps, Span<float> packed)
    {
        Require.AtLeast(a.Length, ((long)(steps - 1) * aStep) + rows);
        Require.AtLeast(packed.Length, (long)rows * steps);
        ref float from = ref MemoryMarshal.GetReference(a);
        ref float to = ref MemoryMarshal.GetReference(packed);
        for (nint step = 0; step < steps; step++)
        {
            ref float source = ref Unsafe.Add(ref from, step * aStep);
            for (int first = 0; first < rows;)
            {
                int height = TileProduct.NextHeight(rows - first);
                Copy(ref Unsafe.Add(ref source, first), height, ref Unsafe.Add(ref to, ((nint)first * steps) + (step * height)));
                first += height;
            }
        }
    }

    private static void Copy(ref float source, int count, ref float target)
    {
        int i = 0;
        for (; i <= count - Quad; i += Quad)
        {
            Vector128.LoadUnsafe(ref source, (nuint)i).StoreUnsafe(ref target, (nuint)i);
        }

        for (; i < count; i++)
        {
            Unsafe.Add(ref target, i) = Unsafe.Add(ref source, i);
        }
    }

    // Steps outside: the packed tile is written once from front to back.
    private static void PackTile(ref float source, nint aRow, int height, int steps, ref float target)
    {
        int step = 0;
        if (Sse.IsSupported)
        {
            for (; step <= steps - Quad; step += Quad)
            {
                int row = 0;
                for (; row <= height - Quad; row += Quad)
                {
                    TransposeQuad(ref Unsafe.Add(ref source, (row * aRow) + step), aRow, ref Unsafe.Add(ref target, ((nint)step * height) + row), height);
                }

                PackElements(ref source, aRow, row, height, step, Quad, ref target);
            }
        }

        for (; step < steps; step++)
        {
            PackElements(ref source, aRow, 0, height, step, 1, ref target);
        }
    }

    private static void PackElements(ref float source, nint aRow, int row, int height, int firstStep, int steps, ref float target)
    {
        for (; row < height; row++)
        {
            for (int step = firstStep; step < firstStep + steps; step++)
            {
                Unsafe.Add(ref target, ((nint)step * height) + row) = Unsafe.Add(ref source, (row * aRow) + step);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransposeQuad(ref float source, nint sourceRow, ref float target, nint targetRow)
    {
        Vector128<float> r0 = Vector128.LoadUnsafe(ref source);
        Vector128<float> r1 = Vector128.LoadUnsafe(ref Unsafe.Add(ref source, sourceRow));
        Vector128<float> r2 = Vector128.LoadUnsafe(ref Unsafe.Add(ref source, 2 * sourceRow));
        Vector128<float> r3 = Vector128.LoadUnsafe(ref Unsafe.Add(ref source, 3 * sourceRow));
        Vector128<float> low01 = Sse.UnpackLow(r0, r1);
        Vector128<float> low23 = Sse.UnpackLow(r2, r3);
        Vector128<float> high01 = Sse.UnpackHigh(r0, r1);
        Vector128<float> high23 = Sse.UnpackHigh(r2, r3);
        Sse.MoveLowToHigh(low01, low23).StoreUnsafe(ref target);
        Sse.MoveHighToLow(low23, low01).StoreUnsafe(ref Unsafe.Add(ref target, targetRow));
        Sse.MoveLowToHigh(high01, high23).StoreUnsafe(ref Unsafe.Add(ref target, 2 * targetRow));
        Sse.MoveHighToLow(high23, high01).StoreUnsafe(ref Unsafe.Add(ref target, 3 * targetRow));
    }
}
