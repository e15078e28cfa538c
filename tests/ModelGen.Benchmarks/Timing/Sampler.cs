using System.Diagnostics;

namespace ModelGen.Benchmarks;

/// <summary>Measures what repeated actions take.</summary>
internal static class Sampler
{
    // The JIT compiles a method anew once it has proved hot; processors and peers warm up too.
    private const double WarmUpShare = 0.4;

    // Long against the clock's resolution, short against the time slices of whatever else runs.
    private const double SampleSeconds = 100e-6;
    private const int MinimumSamples = 11;

    /// <summary>Times actions alternately, sample by sample, so that what disturbs one disturbs all.</summary>
    /// <param name="seconds">The time for all together, warm-up included.</param>
    /// <param name="actions">What to time.</param>
    public static Timing[] Alternate(double seconds, params IReadOnlyList<Action> actions)
    {
        int[] repetitions = WarmUp(seconds * WarmUpShare, actions);
        List<double>[] samples = [.. actions.Select(static _ => new List<double>(capacity: 4096))];
        Deadline end = new(seconds * (1 - WarmUpShare));
        while (!end.HasPassed || samples[0].Count < MinimumSamples)
        {
            for (int i = 0; i < actions.Count; i++)
            {
                samples[i].Add(Measure(actions[i], repetitions[i]));
            }
        }

        return [.. samples.Select(Timing.Of)];
    }

    /// <summary>Times actions one after the other, each with its share of the time.</summary>
    /// <inheritdoc cref="Alternate" path="/param"/>
    public static Timing[] InTurn(double seconds, params IReadOnlyList<Action> actions) =>
        [.. actions.Select(action => Alternate(seconds / actions.Count, action)[0])];

    /// <summary>Seconds that one of so many repetitions takes.</summary>
    private static double Measure(Action action, int repetitions)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < repetitions; i++)
        {
            action();
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds / repetitions;
    }

    /// <summary>Runs the actions for a while; returns how often each must be repeated for a sample.</summary>
    private static int[] WarmUp(double seconds, IReadOnlyList<Action> actions)
    {
        int[] repetitions = [.. actions.Select(static _ => 1)];
        Deadline end = new(seconds);
        do
        {
            for (int i = 0; i < actions.Count; i++)
            {
                double each = Math.Max(Measure(actions[i], repetitions[i]), 1e-9);
                repetitions[i] = (int)Math.Clamp(Math.Ceiling(SampleSeconds / each), 1, 2 * repetitions[i]);
            }
        }
        while (!end.HasPassed);
        return repetitions;
    }
}
