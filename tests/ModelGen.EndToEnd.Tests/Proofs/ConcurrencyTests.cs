using System.Diagnostics;
using System.Globalization;
using ModelGen.Tests;

namespace ModelGen.EndToEnd.Tests;

/// <summary>Many threads predict with one model while others train models of their own: no answer and no weight differs by a bit.</summary>
[Collection(nameof(Alone))]
public sealed class ConcurrencyTests(ITestOutputHelper output)
{
    private const int Predicting = 64;
    private const int Training = 4;
    private const int Rows = 70;

    private const int Samples = 40;
    private const long Allowance = 16 << 20;
    private static readonly TimeSpan ShortestTrend = TimeSpan.FromMinutes(1);

    // Two seconds, or an hour, or what is asked for.
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(double.Parse(
        Environment.GetEnvironmentVariable("MODELGEN_SOAK_SECONDS") ?? (LongRuns.AreWanted ? "3600" : "2"), CultureInfo.InvariantCulture));

    [Fact]
    public async Task PredictionsBesideTrainings_AreTheSameBits()
    {
        WideRegression served = new(seed: 3);
        float[] inputs = TestData.Numbers(Rows * WideRegression.InputSize, seed: 1);
        int[] answer = Bits.Of(served.Predict(inputs));
        string weights = Train();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long finished = 0;

        Stopwatch clock = Stopwatch.StartNew();
        IEnumerable<Task> predicting = Enumerable.Range(0, Predicting).Select(thread => Start(() =>
        {
            float[] outputs = new float[Rows * WideRegression.OutputSize];
            served.Predict(inputs, outputs);
            Assert.Equal(answer, Bits.Of(outputs));
        }));
        IEnumerable<Task> training = Enumerable.Range(0, Training).Select(thread => Start(() => Assert.Equal(weights, Train())));
        Task<long[]> memory = MeasureMemory();
        await Task.WhenAll([.. predicting, .. training, memory]);

        Assert.InRange(Interlocked.Read(ref finished), Predicting + Training, long.MaxValue);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, Allowance);
        long[] measured = await memory;
        output.WriteLine($"{finished} calls and trainings; working set from begin to end, in MB: {string.Join(' ', measured.Select(static bytes => bytes >> 20))}");

        // What grows is never in the last quarter as small as in the first half; in a short run all memory is still to be taken.
        long growth = measured[(3 * Samples / 4)..].Min() - measured[..(Samples / 2)].Max();
        Assert.True(growth <= Allowance / 4 || Duration < ShortestTrend, $"The working set grew by {growth} bytes.");

        // A thread of its own each: the pool would run a few of them after each other.
        Task Start(Action action) => Task.Factory.StartNew(
            () =>
            {
                do
                {
                    action();
                    Interlocked.Increment(ref finished);
                }
                while (clock.Elapsed < Duration);
            },
            TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>The working set at equal distances of time.</summary>
    private static async Task<long[]> MeasureMemory()
    {
        long[] measured = new long[Samples];
        for (int sample = 0; sample < Samples; sample++)
        {
            await Task.Delay(Duration / Samples, TestContext.Current.CancellationToken);
            measured[sample] = Environment.WorkingSet;
        }

        return measured;
    }

    private static string Train()
    {
        Dataset<float> data = Dataset.Create(
            TestData.Numbers(Rows * WideRegression.InputSize, seed: 1), TestData.Numbers(Rows * WideRegression.OutputSize, seed: 2), WideRegression.OutputSize);
        WideRegression model = new(seed: 5);
        model.Fit(data, new FitOptions { Epochs = 2, BatchSize = 64 });
        return Bits.Of(((IModel)model).State);
    }
}
