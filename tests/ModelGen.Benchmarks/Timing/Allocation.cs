namespace ModelGen.Benchmarks;

/// <summary>Measures what repeated actions allocate on the managed heap.</summary>
internal static class Allocation
{
    private const int Repetitions = 4;

    /// <summary>Bytes that one run of an action allocates, on all threads together.</summary>
    public static double PerRun(Action action)
    {
        action();
        long before = GC.GetTotalAllocatedBytes(precise: true);
        for (int i = 0; i < Repetitions; i++)
        {
            action();
        }

        return (double)(GC.GetTotalAllocatedBytes(precise: true) - before) / Repetitions;
    }
}
