using System.Diagnostics;
using ModelGen.Tests.Models;

namespace ModelGen.Tests.Training;

/// <summary>A stream of 100 MB, or with MODELGEN_LONG=1 of 10 GB, in a small part of that memory.</summary>
[Collection(nameof(Alone))]
public sealed class StreamingMemoryTests(ITestOutputHelper output)
{
    private const long MegaByte = 1 << 20;
    private const int Width = 1000;
    private const int RowBytes = Width * sizeof(float);

    [Fact]
    public void Fit_StreamLargerThanTheBound_StaysBelowIt()
    {
        long rows = (LongRuns.AreWanted ? 10_000 : 100) * 1_000_000L / RowBytes;
        TinyRegressor model = new(new ModelState(TinyInfo.Dense("Wide", Width, units: 1, TinyRegressor.Info.Training! with { LearningRate = 1e-4 }), seed: 0));
        FitOptions options = new() { BatchSize = 256 };
        model.Fit(Generated(2_000), options);
        long managed = GC.GetTotalMemory(forceFullCollection: true);
        long workingSet = Environment.WorkingSet;
        Stopwatch watch = Stopwatch.StartNew();
        long largest = 0;
        LambdaCallback watching = new()
        {
            BatchEnd = context => largest = context.Step % 50 == 0 ? Math.Max(largest, GC.GetTotalMemory(forceFullCollection: false)) : largest,
        };

        model.Fit(Generated(rows), options with { Callbacks = [watching] });

        output.WriteLine(FormattableString.Invariant(
            $"{rows * RowBytes / 1e6:0} MB in {watch.Elapsed.TotalSeconds:0.0} s: managed memory grew by at most {(largest - managed) / 1e6:0.00} MB, the working set by {(Environment.WorkingSet - workingSet) / 1e6:0.0} MB"));
        Assert.InRange(largest - managed, -20 * MegaByte, 10 * MegaByte);
        Assert.InRange(Environment.WorkingSet - workingSet, -200 * MegaByte, 40 * MegaByte);
    }

    private static StreamingDataset<float> Generated(long rows) => Dataset.Stream(Width, () => Rows(rows), shuffleBuffer: 1_000, count: rows);

    private static IEnumerable<(float[] Inputs, float Target)> Rows(long rows)
    {
        float[] inputs = new float[Width];
        for (long row = 0; row < rows; row++)
        {
            int place = (int)(row % Width);
            inputs[place] = 1 - inputs[place];
            yield return (inputs, inputs[0] - inputs[1]);
        }
    }
}
