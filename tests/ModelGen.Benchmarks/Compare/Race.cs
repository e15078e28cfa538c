namespace ModelGen.Benchmarks;

/// <summary>Contenders that do the same work, timed with one thread and then with more.</summary>
/// <param name="seconds">The time of each race, warm-up included.</param>
/// <param name="contenders">What to time.</param>
internal sealed class Race(double seconds, params IReadOnlyList<Action> contenders)
{
    // Threads that wait for one another lose a whole time slice whenever another program has a core: then this happens, and
    // the time says nothing about the library.
    private const double DisturbedFactor = 3;

    private Timing[]? _alone;

    /// <summary>
    /// Times the contenders: alternately with one thread; in turn with more, since the idle threads of a library go on spinning
    /// for a while and would take the cores from the next.
    /// </summary>
    /// <returns>The times; null where more threads took so much longer than one that something must have disturbed them.</returns>
    public Timing?[] Run(int threads)
    {
        if (threads == 1)
        {
            return [.. _alone = Sampler.Alternate(seconds, contenders)];
        }

        Timing[] together = Sampler.InTurn(seconds, contenders);
        return [.. together.Select((timing, i) => timing.Tenth > DisturbedFactor * _alone?[i].Tenth ? null : (Timing?)timing)];
    }
}
