using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace ModelGen.Kernels;

/// <summary>Some steps of some panels: <paramref name="count"/> blocks [steps × 16] of a matrix in panels.</summary>
/// <param name="first">From the first step of the first panel.</param>
/// <param name="distance">Distance of the panels.</param>
/// <param name="count">Panels.</param>
/// <param name="steps">Steps of each, a cache line every one.</param>
internal readonly ref struct PanelBlock(ReadOnlySpan<float> first, int distance, int count, int steps)
{
    private readonly ref readonly float _first = ref MemoryMarshal.GetReference(first);

    public int Count => count;

    public nint Steps => steps;

    public nint Distance => distance;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float At(int panel) => ref Unsafe.Add(ref Unsafe.AsRef(in _first), panel * (nint)distance);

    /// <summary>
    /// Asks for a share of the lines in the second-level cache. Asked for all at once, they would fill the queue to the memory,
    /// and the multiplications wait.
    /// </summary>
    /// <param name="from">Where the share begins, out of <paramref name="whole"/>.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="whole">At least <paramref name="to"/>.</param>
    public unsafe void Prefetch(int from, int to, int whole)
    {
        long lines = (long)count * steps;
        if (lines == 0 || !Sse.IsSupported)
        {
            return;
        }

        int line = (int)(lines * from / whole);
        int end = (int)(lines * to / whole);
        for (int panel = line / steps; line < end; panel++)
        {
            ref float start = ref At(panel);
            int stop = Math.Min(end, (panel + 1) * steps);
            for (int step = line - (panel * steps); line < stop; step++, line++)
            {
                // A hint may point anywhere: it does no harm when the collector has moved the array in the meantime.
                Sse.Prefetch1(Unsafe.AsPointer(ref Unsafe.Add(ref start, step * Panel.Width)));
            }
        }
    }
}
