using System.Runtime.ExceptionServices;

namespace ModelGen.Kernels;

/// <summary>
/// Threads that wait for jobs: spinning for a moment, since the next job of a training step comes within microseconds, then
/// parked, so that an idle crew costs nothing.
/// </summary>
/// <remarks>
/// A ticket holds the number of parts and of the next one. Who advances it owns a part, and the caller does not return before
/// every owned part is done: a thread that comes late finds no part left, and never sees a job that is gone. The job lies on
/// the caller's stack, which does not move.
/// </remarks>
internal sealed unsafe class Crew(int threads)
{
    private const int NextBits = 16;
    private const int MaximumParts = (1 << NextBits) - 1;

    // About 50 µs.
    private const int SpinsBeforeParking = 1000;
    private const int PausesPerSpin = 10;

    private readonly SemaphoreSlim _wake = new(0);
    private long _ticket;
    private int _remaining;
    private int _parked;
    private int _busy;
    private bool _started;
    private void* _job;
    private delegate*<void*, int, int, void> _invoke;
    private ExceptionDispatchInfo? _failure;

    /// <summary>Runs a job with the crew, the caller included; returns false when the crew is busy or has nobody.</summary>
    /// <param name="job">What <paramref name="invoke"/> is given.</param>
    /// <param name="invoke">Runs one part of so many.</param>
    /// <param name="parts">At least 1.</param>
    public bool TryRun(void* job, delegate*<void*, int, int, void> invoke, int parts)
    {
        if (threads < 1 || Interlocked.CompareExchange(ref _busy, 1, 0) != 0)
        {
            return false;
        }

        Start();
        Publish(job, invoke, Math.Min(parts, MaximumParts));
        TakeParts();
        SpinWait wait = default;
        while (Volatile.Read(ref _remaining) > 0)
        {
            wait.SpinOnce(sleep1Threshold: -1);
        }

        ExceptionDispatchInfo? failure = _failure;
        _failure = null;
        Volatile.Write(ref _busy, 0);
        failure?.Throw();
        return true;
    }

    private void Publish(void* job, delegate*<void*, int, int, void> invoke, int parts)
    {
        _job = job;
        _invoke = invoke;
        _remaining = parts;
        long generation = ((_ticket >> (2 * NextBits)) + 1) << (2 * NextBits);
        Interlocked.Exchange(ref _ticket, generation | ((long)parts << NextBits));
        int parked = Volatile.Read(ref _parked);
        if (parked > 0)
        {
            _wake.Release(Math.Min(parked, parts - 1));
        }
    }

    /// <summary>Takes part after part while there are any; returns whether there was one.</summary>
    private bool TakeParts()
    {
        bool took = false;
        while (true)
        {
            long ticket = Volatile.Read(ref _ticket);
            int next = (int)ticket & MaximumParts;
            int parts = (int)(ticket >> NextBits) & MaximumParts;
            if (next >= parts)
            {
                return took;
            }

            if (Interlocked.CompareExchange(ref _ticket, ticket + 1, ticket) == ticket)
            {
                took = true;
                RunPart(next, parts);
            }
        }
    }

    private void RunPart(int part, int parts)
    {
        try
        {
            _invoke(_job, part, parts);
        }
        catch (Exception exception)
        {
            _failure ??= ExceptionDispatchInfo.Capture(exception);
        }
        finally
        {
            Interlocked.Decrement(ref _remaining);
        }
    }

    private void Start()
    {
        if (_started)
        {
            return;
        }

        _started = true;
        for (int i = 0; i < threads; i++)
        {
            new Thread(Wait) { IsBackground = true, Name = "ModelGen" }.Start();
        }
    }

    private void Wait()
    {
        int spins = 0;
        while (true)
        {
            if (TakeParts())
            {
                spins = 0;
            }
            else if (spins < SpinsBeforeParking)
            {
                spins++;
                Thread.SpinWait(PausesPerSpin);
            }
            else
            {
                Park();
                spins = 0;
            }
        }
    }

    // A part that was published between the last look and the count of the parked is found by looking again.
    private void Park()
    {
        Interlocked.Increment(ref _parked);
        if (!TakeParts())
        {
            _wake.Wait();
        }

        Interlocked.Decrement(ref _parked);
    }
}
