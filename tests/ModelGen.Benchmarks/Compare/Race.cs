namespace ModelGen.Benchmarks;

/// <summary>Contenders that do the same work, timed with one thread and then with more.</summary>
/// <param name="settings">How long to time.</param>
/// <param name="contenders">What to time.</param>
internal sealed class Race(CompareSettings settings, params IReadOnlyList<Action> contenders)
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
            _alone = settings.Share.Watch(() => Sampler.Alternate(settings.Seconds, contenders));
            return [.. _alone];
        }

        Timing[] together = Sampler.InTurn(settings.Seconds, contenders);
        return [.. together.Select((timing, i) => timing.Tenth > DisturbedFactor * _alone?[i].Tenth ? null : (Timing?)timing)];
    }
}
