using System.Diagnostics;

namespace ModelGen.Benchmarks;

/// <summary>A moment so many seconds from its creation.</summary>
internal readonly struct Deadline(double seconds)
{
    private readonly long _end = Stopwatch.GetTimestamp() + (long)(seconds * Stopwatch.Frequency);

    /// <summary>Whether it is over.</summary>
    public bool HasPassed => Stopwatch.GetTimestamp() >= _end;
}
