using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>
/// Shares jobs among the cores. One team serves the process: a caller who finds it busy, such as one of many predicting
/// threads, does its job alone.
/// </summary>
internal static unsafe class Team
{
    // Multiply-adds below which handing over costs more than it saves.
    private const long MinimumWork = 200_000;

    private static readonly Crew Workers = new(Environment.ProcessorCount - 1);

    /// <summary>Runs all parts of a job and returns when they are done.</summary>
    /// <param name="job">The job; it stays on the caller's stack.</param>
    /// <param name="threads">Threads that may take part; 0: all cores.</param>
    /// <param name="work">The job's multiply-adds.</param>
    /// <exception cref="ArgumentException">A negative number of threads.</exception>
    public static void Run<TJob>(scoped ref TJob job, int threads, long work)
        where TJob : struct, IPartedJob, allows ref struct
    {
        Require.Extent(threads, 0);
        int parts = threads == 0 ? Environment.ProcessorCount : threads;
        if (parts == 1 || work < MinimumWork || !Workers.TryRun(Unsafe.AsPointer(ref job), &Invoke<TJob>, parts))
        {
            job.Run(0, 1);
        }
    }

    private static void Invoke<TJob>(void* job, int part, int parts)
        where TJob : struct, IPartedJob, allows ref struct =>
        Unsafe.AsRef<TJob>(job).Run(part, parts);
}
