namespace ModelGen.Tests.Models;

/// <summary>What an action allocates on its thread.</summary>
internal static class Allocation
{
    private const int Runs = 5;

    /// <summary>The least of several runs: a collection that another test causes meanwhile adds the rest of this thread's allocation block.</summary>
    public static long Of(Action action) => Enumerable.Range(0, Runs).Min(_ =>
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    });
}
