using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ModelGen.Kernels;

/// <summary>
/// Copies A into the order in which <see cref="TileProduct"/> reads it: tile by tile, [steps][height]. Rows at the distance
/// of a power of two would otherwise evict each other from the cache.
/// </summary>
internal static class TilePacking
{
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
            for (int row = 0; row < height; row++)
            {
                ref float source = ref Unsafe.Add(ref from, (nint)(first + row) * aRow);
                ref float target = ref Unsafe.Add(ref to, ((nint)first * steps) + row);
                for (nint step = 0; step < steps; step++)
                {
                    Unsafe.Add(ref target, step * height) = Unsafe.Add(ref source, step);
                }
            }

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
                ref float target = ref Unsafe.Add(ref to, ((nint)first * steps) + (step * height));
                for (int row = 0; row < height; row++)
                {
                    Unsafe.Add(ref target, row) = Unsafe.Add(ref source, first + row);
                }

                first += height;
            }
        }
    }
}
