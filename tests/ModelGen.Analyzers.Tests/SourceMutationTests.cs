using System.Diagnostics;
using ModelGen.Tests;

namespace ModelGen.Analyzers.Tests;

/// <summary>
/// Generator and analyzers on damaged sources: no exception, and none takes two seconds. 2,000 of them, 100,000 with <c>MODELGEN_LONG=1</c>;
/// a failure names its seed.
/// </summary>
public sealed class SourceMutationTests
{
    private const int Batches = 8;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    private static int PerBatch => (LongRuns.AreWanted ? 100_000 : 2_000) / Batches;

    public static TheoryData<int> BatchNumbers => [.. Enumerable.Range(0, Batches)];

    [Theory]
    [MemberData(nameof(BatchNumbers))]
    public async Task AnyDamage_IsSurvived(int batch)
    {
        for (int seed = batch * PerBatch; seed < (batch + 1) * PerBatch; seed++)
        {
            string mutant = new SourceMutator(RobustnessTests.Sample, seed).Mutate();
            (Exception? failure, TimeSpan time) = await TryAsync(mutant);
            if (failure is null && time > Limit)
            {
                // What is slow is slow twice.
                (failure, time) = await TryAsync(mutant);
            }

            Assert.True(failure is null && time <= Limit, $"Seed {seed}, {time.TotalSeconds:0.0} s: {failure}\n{mutant}");
        }
    }

    // Waiting for a processor is not the generator's time, and other tests' processor time neither: the less of the two.
    private static async Task<(Exception? Failure, TimeSpan Time)> TryAsync(string mutant)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        Stopwatch clock = Stopwatch.StartNew();
        Exception? failure = await Record.ExceptionAsync(() => HalfTyped.Generate(mutant));
        TimeSpan processor = Environment.CpuUsage.TotalTime - before;
        return (failure, processor < clock.Elapsed ? processor : clock.Elapsed);
    }
}
