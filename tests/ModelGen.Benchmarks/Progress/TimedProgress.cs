using System.Diagnostics;

namespace ModelGen.Benchmarks;

/// <summary>Passes reports on, and measures what that takes.</summary>
internal sealed class TimedProgress(IProgress<TrainingProgress> target) : IProgress<TrainingProgress>
{
    private long _reporting;
    private long _watching;

    /// <summary>Number of reports.</summary>
    public int Reports { get; private set; }

    /// <summary>The share of the watched time that reports took.</summary>
    public double Share => (double)_reporting / _watching;

    /// <summary>Runs something that reports here.</summary>
    public void Watch(Action work)
    {
        long start = Stopwatch.GetTimestamp();
        work();
        _watching += Stopwatch.GetTimestamp() - start;
    }

    /// <inheritdoc/>
    public void Report(TrainingProgress value)
    {
        long start = Stopwatch.GetTimestamp();
        target.Report(value);
        _reporting += Stopwatch.GetTimestamp() - start;
        Reports++;
    }
}
