using System.Diagnostics;

namespace ModelGen;

/// <summary>Reports progress seldom enough to cost nothing: reports are built only when one is due.</summary>
internal sealed class ProgressReporter(IProgress<TrainingProgress>? target, int epochs)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private long _epochStart;
    private long _lastReport = Stopwatch.GetTimestamp();

    public void BeginEpoch() => _epochStart = Stopwatch.GetTimestamp();

    /// <summary>Whether a report in the middle of an epoch is due.</summary>
    public bool IsDue => target is not null && Stopwatch.GetElapsedTime(_lastReport) >= Interval;

    public void Report(int epoch, int step, int steps, IReadOnlyDictionary<string, double> metrics, float learningRate, bool isEpochEnd)
    {
        if (target is null)
        {
            return;
        }

        target.Report(new TrainingProgress(
            epoch, epochs, step, steps, metrics, Stopwatch.GetElapsedTime(_epochStart), learningRate, isEpochEnd));
        _lastReport = Stopwatch.GetTimestamp();
    }
}
