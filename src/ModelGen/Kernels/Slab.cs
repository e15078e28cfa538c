using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ModelGen.Kernels;

/// <summary>
/// Memory that begins at a cache line, so that no vector lies in two lines. It is pinned, since the collector knows nothing
/// of alignment when it moves an array.
/// </summary>
internal static class Slab
{
    /// <summary>Floats of a cache line.</summary>
    public const int FloatsPerLine = 16;

    /// <summary>Floats of the longest slab.</summary>
    public static int MaximumLength => Array.MaxLength - FloatsPerLine + 1;

    /// <summary>Zeros.</summary>
    /// <param name="length">Number of floats, at least 0.</param>
    public static ArraySegment<float> Allocate(int length)
    {
        if (length == 0)
        {
            return ArraySegment<float>.Empty;
        }

        float[] array = GC.AllocateArray<float>(length + FloatsPerLine - 1, pinned: true);
        return new ArraySegment<float>(array, FirstOfLine(array), length);
    }

    /// <summary>A copy of a slab.</summary>
    public static ArraySegment<float> Copy(ArraySegment<float> slab)
    {
        ArraySegment<float> copy = Allocate(slab.Count);
        slab.CopyTo(copy);
        return copy;
    }

    /// <summary>Index of the first element that begins a line, as long as the array stays where it is.</summary>
    public static unsafe int FirstOfLine(float[] array)
    {
        nuint address = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array));
        return (int)(((nuint)0 - address) / sizeof(float) % FloatsPerLine);
    }
}
