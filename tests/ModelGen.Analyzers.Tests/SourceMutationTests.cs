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
            Stopwatch clock = Stopwatch.StartNew();
            Exception? failure = await Record.ExceptionAsync(() => HalfTyped.Generate(mutant));
            // On a loaded machine one run may wait for its turn: what is slow is slow twice.
            if (failure is null && clock.Elapsed > Limit)
            {
                clock.Restart();
                failure = await Record.ExceptionAsync(() => HalfTyped.Generate(mutant));
            }

            Assert.True(failure is null && clock.Elapsed <= Limit, $"Seed {seed}, {clock.Elapsed.TotalSeconds:0.0} s: {failure}\n{mutant}");
        }
    }
}
