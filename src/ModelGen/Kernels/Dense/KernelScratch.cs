namespace ModelGen.Kernels;

/// <summary>Working memory of the kernels, one a thread, kept so that a step allocates nothing. Its contents are undefined.</summary>
internal static class KernelScratch
{
    [ThreadStatic]
    private static ArraySegment<float> _memory;

    /// <summary>At least <paramref name="length"/> floats, valid until the thread asks again.</summary>
    public static Span<float> Take(int length)
    {
        if (_memory.Count < length)
        {
            _memory = Slab.Allocate(length);
        }

        return _memory.AsSpan(0, length);
    }
}
