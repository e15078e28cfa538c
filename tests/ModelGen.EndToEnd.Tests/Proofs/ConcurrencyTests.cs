using System.Diagnostics;
using System.Globalization;

namespace ModelGen.EndToEnd.Tests;

/// <summary>Many threads predict with one model while others train models of their own: no answer and no weight differs by a bit.</summary>
public sealed class ConcurrencyTests
{
    private const int Predicting = 64;
    private const int Training = 4;
    private const int Rows = 70;

    // An hour on request.
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(
        double.Parse(Environment.GetEnvironmentVariable("MODELGEN_SOAK_SECONDS") ?? "2", CultureInfo.InvariantCulture));

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
        await Task.WhenAll([.. predicting, .. training]);

        Assert.InRange(Interlocked.Read(ref finished), Predicting + Training, long.MaxValue);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 16 << 20);

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

    private static string Train()
    {
        Dataset<float> data = Dataset.Create(
            TestData.Numbers(Rows * WideRegression.InputSize, seed: 1), TestData.Numbers(Rows * WideRegression.OutputSize, seed: 2), WideRegression.OutputSize);
        WideRegression model = new(seed: 5);
        model.Fit(data, new FitOptions { Epochs = 2, BatchSize = 64 });
        return Bits.Of(((IModel)model).State);
    }
}
