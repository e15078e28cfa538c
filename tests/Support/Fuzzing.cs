using System.Diagnostics;

namespace ModelGen.Tests;

/// <summary>
/// Reads damaged files, 10,000 of them, or 1,000,000 with MODELGEN_LONG=1, or a share of these: each loads or throws the exception of its kind, soon, and
/// without believing lengths that are not there. Mutant n comes from the seed n, so every failure can be had again.
/// </summary>
internal sealed class Fuzzing(ITestOutputHelper output)
{
    private const long AllocationAllowance = 64L << 20;
    private const int MostFailures = 20;
    private const int Endless = 120;
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private readonly List<string> _failures = [];
    private int _rejected;
    private long _largestAllocation;
    private TimeSpan _slowest;
    private int _ticks;

    /// <typeparam name="TException">What a damaged file throws.</typeparam>
    /// <param name="mutant">Makes a damaged file.</param>
    /// <param name="read">Reads it, and throws anything else when what it read cannot be.</param>
    /// <param name="oneOf">Of how many files one is read, where reading is slow.</param>
    public void Run<TException>(Func<Random, byte[]> mutant, Action<byte[]> read, int oneOf = 1)
        where TException : Exception
    {
        int count = (LongRuns.AreWanted ? 1_000_000 : 10_000) / oneOf;
        int seed = 0;

        // Ticks stop while the machine pauses, so that only a mutant whose reading does not end collects so many.
        using Timer watch = new(_ => FailIfEndless(seed), null, Tick, Tick);
        for (; seed < count && _failures.Count < MostFailures; seed++)
        {
            _ticks = 0;
            Read<TException>(seed, mutant(new Random(seed)), read);
        }

        output.WriteLine(FormattableString.Invariant(
            $"seeds 0 to {count - 1}: {_rejected} rejected, {count - _rejected - _failures.Count} loaded; the slowest took {_slowest.TotalMilliseconds:0.0} ms, the largest allocation was {_largestAllocation / 1024.0:0} KB"));
        Assert.True(_failures.Count == 0, string.Join('\n', _failures));
    }

    private void FailIfEndless(int seed)
    {
        if (Interlocked.Increment(ref _ticks) >= Endless)
        {
            Environment.FailFast($"Reading the mutant of seed {seed} does not end.");
        }
    }

    private void Read<TException>(int seed, byte[] file, Action<byte[]> read)
        where TException : Exception
    {
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan time = Time(() => Read<TException>(seed, () => read(file)));
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        _largestAllocation = Math.Max(_largestAllocation, allocated);
        if (allocated > 2L * file.Length + AllocationAllowance)
        {
            _failures.Add($"seed {seed}: allocated {allocated} bytes for a file of {file.Length}");
        }

        // A machine that paused meanwhile does not do so three times.
        for (int again = 0; again < 2 && time > Slow; again++)
        {
            time = Time(() => Record.Exception(() => read(file)));
        }

        _slowest = time > _slowest ? time : _slowest;
        if (time > Slow)
        {
            _failures.Add(FormattableString.Invariant($"seed {seed}: took {time.TotalSeconds:0.0} s"));
        }
    }

    private void Read<TException>(int seed, Action read)
        where TException : Exception
    {
        try
        {
            read();
        }
        catch (TException)
        {
            _rejected++;
        }
        catch (Exception exception)
        {
            _failures.Add($"seed {seed}: {exception}");
        }
    }

    private static TimeSpan Time(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start);
    }
}
