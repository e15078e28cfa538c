namespace ModelGen.Benchmarks;

/// <summary>How comparisons are timed.</summary>
/// <param name="seconds">The time of one race, warm-up included.</param>
internal sealed class CompareSettings(double seconds)
{
    private readonly Dictionary<int, double> _peaks = [];

    /// <summary>The time of one race, warm-up included.</summary>
    public double Seconds => seconds;

    /// <summary>How much of a core the races with one thread got.</summary>
    public CpuShare Share { get; } = new();

    /// <summary>The numbers of threads to compare with, ascending.</summary>
    public IReadOnlyList<int> Threads { get; } = Environment.ProcessorCount > 1 ? [1, 2] : [1];

    /// <summary>What so many cores can do at most, measured once.</summary>
    public double Peak(int threads) =>
        _peaks.TryGetValue(threads, out double peak) ? peak : _peaks[threads] = FmaPeak.Measure(threads);
}
