using System.Runtime.CompilerServices;
using ModelGen.Kernels;

namespace ModelGen.Tests.Kernels;

public sealed unsafe class CrewTests
{
    private const int Threads = 2;

    [Fact]
    public void Crew_WithoutAJob_Sleeps()
    {
        Crew crew = new(Threads);
        int done = 0;
        Assert.True(crew.TryRun(&done, &CountPart, parts: 5));
        Assert.Equal(5, done);

        // Who parks and wakes again at once is counted now and then.
        Assert.True(SpinWait.SpinUntil(() => IsParkedThroughout(crew, TimeSpan.FromMilliseconds(20)), TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public void SleepingCrew_WithAJob_WakesUp()
    {
        Crew crew = new(Threads);
        int done = 0;
        for (int job = 0; job < 3; job++)
        {
            Assert.True(crew.TryRun(&done, &CountPart, parts: 3));
            SpinWait.SpinUntil(() => IsParkedThroughout(crew, TimeSpan.FromMilliseconds(5)), TimeSpan.FromSeconds(30));
        }

        Assert.Equal(9, done);
    }

    private static bool IsParkedThroughout(Crew crew, TimeSpan time)
    {
        long start = Environment.TickCount64;
        while (Environment.TickCount64 - start < time.TotalMilliseconds)
        {
            if (Volatile.Read(ref Parked(crew)) != Threads)
            {
                return false;
            }
        }

        return true;
    }

    private static void CountPart(void* done, int part, int parts) => Interlocked.Increment(ref *(int*)done);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_parked")]
    private static extern ref int Parked(Crew crew);
}
