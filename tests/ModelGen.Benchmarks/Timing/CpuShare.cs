using System.Diagnostics;

namespace ModelGen.Benchmarks;

/// <summary>How much of a core this process got while it was busy with one thread: less than all when others wanted it too.</summary>
internal sealed class CpuShare
{
    private const double Quiet = 0.95;

    private TimeSpan _used;
    private TimeSpan _passed;

    /// <summary>Runs something that keeps one core busy.</summary>
    public T Watch<T>(Func<T> work)
    {
        TimeSpan used = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        T result = work();
        _passed += Stopwatch.GetElapsedTime(start);
        _used += Environment.CpuUsage.TotalTime - used;
        return result;
    }

    /// <summary>What is to be said of it.</summary>
    public string Describe()
    {
        double share = Math.Min(_used / _passed, 1);
        string text = $"With one thread, this process got {Format.Percent(share)} of a core";
        return share >= Quiet ? $"{text}." : $"{text}: others used it, and times and ratios are not to be trusted. Measure on a quiet machine.";
    }
}
