namespace ModelGen.Kernels;

/// <summary>Working memory of the kernels, one a thread, kept so that a step allocates nothing. Its contents are undefined.</summary>
internal static class KernelScratch
{
    [ThreadStatic]
    private static float[]? _memory;

    /// <summary>At least <paramref name="length"/> floats, valid until the thread asks again.</summary>
    public static Span<float> Take(int length)
    {
        float[] memory = _memory is { } kept && kept.Length >= length
            ? kept
            : _memory = GC.AllocateUninitializedArray<float>(length);
        return memory.AsSpan(0, length);
    }
}
