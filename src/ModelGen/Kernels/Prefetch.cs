using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace ModelGen.Kernels;

/// <summary>Asks the processor for memory that will be used soon. It never changes a result.</summary>
internal static class Prefetch
{
    private const int FloatsPerLine = 16;

    /// <summary>Asks for all lines of the values in the first-level cache.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void ToFirstLevel(ReadOnlySpan<float> values)
    {
        if (!Sse.IsSupported)
        {
            return;
        }

        ref float first = ref MemoryMarshal.GetReference(values);
        for (int i = 0; i < values.Length; i += FloatsPerLine)
        {
            // A hint may point anywhere: it does no harm when the collector has moved the array in the meantime.
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref first, i)));
        }
    }
}
