using ModelGen.Kernels;
using ModelGen.Tests.Models;

namespace ModelGen.Tests.Training;

public sealed class FitTests
{
    private static readonly FitOptions InOrder = new() { BatchSize = 4, Shuffle = false };

    [Fact]
    public void Fit_Classes_LearnsThem()
    {
        TinyClassifier model = new();

        History history = Trainer.Fit(model, TinyData.Classes(99), new FitOptions { Epochs = 60, BatchSize = 8 });

        Assert.Equal(60, history.Epochs);
        Assert.True(history["loss"][^1] < history["loss"][0] / 2);
        Assert.Equal(1, history["accuracy"][^1]);
    }

    [Fact]
    public void Fit_Line_LearnsIt()
    {
        TinyRegressor model = new();

        History history = Trainer.Fit(model, TinyData.Line(70), new FitOptions { Epochs = 100, BatchSize = 8 });

        Assert.True(history["mse"][^1] < 0.01, $"mse {history["mse"][^1]}");
        Assert.Equal(["loss", "mae", "mse"], history.Keys);
    }

    [Fact]
    public void Fit_Unshuffled_IsTheSameAsTheStepsByHand()
    {
        Dataset<int> data = TinyData.Classes(10);
        TinyClassifier fitted = new(4);
        TinyClassifier stepped = new(4);

        History history = Trainer.Fit(fitted, data, InOrder);
        double loss = 0;
        foreach ((int start, int rows) in new[] { (0, 4), (4, 4), (8, 2) })
        {
            BatchLoss step = stepped.TrainStep(
                data.Inputs.Span.Slice(start * 3, rows * 3), data.Targets.Span.Slice(start, rows), [], []);
            loss += (step.Data + step.WeightPenalty) * rows;
        }

        Assert.Equal(stepped.State.Weights.ToArray(), fitted.State.Weights.ToArray());
        Assert.Equal(3, fitted.State.Step);
        Assert.Equal(loss / 10, history["loss"][0], 1e-12);
    }

    [Fact]
    public void Fit_Shuffled_TakesEachRowOnceAnEpochInANewOrder()
    {
        TinyClassifier model = new() { SeenInputs = [] };

        Trainer.Fit(model, TinyData.Classes(10), new FitOptions { Epochs = 2, BatchSize = 4 });

        Assert.Equal([12, 12, 6, 12, 12, 6], model.SeenInputs.Select(inputs => inputs.Length));
        int[] first = Rows(model.SeenInputs[..3]);
        int[] second = Rows(model.SeenInputs[3..]);
        Assert.Equal(Enumerable.Range(0, 10), first.Order());
        Assert.Equal(Enumerable.Range(0, 10), second.Order());
        Assert.NotEqual(first, second);
        Assert.NotEqual(Enumerable.Range(0, 10), first);
    }

    [Fact]
    public void Fit_Shuffled_KeepsInputsTargetsAndWeightsTogether()
    {
        Dataset<float> data = Dataset.Create([1, 0, 2, 0, 3, 0, 4, 0, 5, 0], [10f, 20f, 30f, 40f, 50f], sampleWeights: [1, 2, 3, 4, 5]);
        DatasetBatches<float> source = new(data, 2, shuffle: true);
        source.BeginEpoch(seed: 1, epoch: 0);

        List<int> rows = [];
        while (source.TryNext(out Batch<float> batch))
        {
            for (int row = 0; row < batch.Targets.Length; row++)
            {
                Assert.Equal(batch.Inputs[row * 2] * 10, batch.Targets[row]);
                Assert.Equal(batch.Inputs[row * 2], batch.SampleWeights[row]);
                rows.Add((int)batch.Inputs[row * 2]);
            }
        }

        Assert.Equal([1, 2, 3, 4, 5], rows.Order());
    }

    [Fact]
    public void Fit_SameSeed_SameBits()
    {
        FitOptions options = new() { Epochs = 3, BatchSize = 4 };
        TinyClassifier a = new(7);
        TinyClassifier b = new(7);

        Trainer.Fit(a, TinyData.Classes(30), options);
        Trainer.Fit(b, TinyData.Classes(30), options);

        Assert.Equal(Snapshot.Of(a), Snapshot.Of(b));
    }

    [Fact]
    public void Fit_InTwoParts_IsTheSameAsInOne()
    {
        Dataset<int> data = TinyData.Classes(30);
        TinyClassifier whole = ScheduledByEpoch();
        TinyClassifier parts = ScheduledByEpoch();

        Trainer.Fit(whole, data, new FitOptions { Epochs = 5, BatchSize = 4 });
        Trainer.Fit(parts, data, new FitOptions { Epochs = 2, BatchSize = 4 });
        Assert.Equal(2, parts.State.Epoch);
        Trainer.Fit(parts, data, new FitOptions { Epochs = 3, BatchSize = 4 });

        Assert.Equal(5, parts.State.Epoch);
        Assert.Equal(Snapshot.Of(whole), Snapshot.Of(parts));
    }

    [Fact]
    public void Fit_EpochSchedule_ChangesAtTheStartOfEachEpoch()
    {
        TinyClassifier model = ScheduledByEpoch();
        List<float> rates = [];
        model.AfterStep = () => rates.Add(model.State.LearningRate);

        Trainer.Fit(model, TinyData.Classes(8), new FitOptions { Epochs = 3, BatchSize = 4 });

        Assert.Equal([0.5f, 0.5f, 0.25f, 0.25f, 0.125f, 0.125f], rates);
    }

    [Fact]
    public void Fit_SampleWeights_ReachTheModel()
    {
        Dataset<int> data = TinyData.Classes(6);
        TinyClassifier weighted = new(1);
        TinyClassifier plain = new(1);

        Trainer.Fit(weighted, data.WithClassWeights(1, 1, 1), InOrder);
        Trainer.Fit(plain, data, InOrder);
        Assert.Equal(Snapshot.Of(plain), Snapshot.Of(weighted));

        Trainer.Fit(weighted, data.WithClassWeights(1, 1, 5), InOrder);
        Trainer.Fit(plain, data, InOrder);
        Assert.NotEqual(Snapshot.Of(plain), Snapshot.Of(weighted));
    }

    [Fact]
    public void Fit_Metrics_AreThoseOfTheOutputsWhileTraining()
    {
        Dataset<int> data = TinyData.Classes(10);
        TinyClassifier fitted = new(4);
        TinyClassifier stepped = new(4);
        float[] outputs = new float[4 * 18];
        int right = 0;

        History history = Trainer.Fit(fitted, data, InOrder);
        foreach ((int start, int rows) in new[] { (0, 4), (4, 4), (8, 2) })
        {
            stepped.TrainStep(data.Inputs.Span.Slice(start * 3, rows * 3), data.Targets.Span.Slice(start, rows), [], outputs);
            right += Enumerable.Range(0, rows).Count(row => ClassChoice.Highest(outputs.AsSpan(row * 18, 18)) == data.Targets.Span[start + row]);
        }

        Assert.Equal(right / 10.0, history["accuracy"][0], 1e-12);
    }

    [Fact]
    public void Fit_Validation_IsEvaluatedAfterEachEpoch()
    {
        Dataset<int> test = TinyData.Classes(300);
        TinyClassifier model = new(2);

        History history = Trainer.Fit(model, TinyData.Classes(12), new FitOptions { Epochs = 2, Validation = test });

        Assert.Equal(["loss", "accuracy", "val_loss", "val_accuracy"], history.Keys);
        EvaluationResult result = Trainer.Evaluate(model, test);
        Assert.Equal(result.Loss, history["val_loss"][1]);
        Assert.Equal(result["accuracy"], history["val_accuracy"][1]);
        Assert.NotEqual(history["val_loss"][0], history["val_loss"][1]);
    }

    [Fact]
    public void Fit_Validation_DoesNotChangeTraining()
    {
        TinyClassifier plain = new(2);
        TinyClassifier validated = new(2);

        Trainer.Fit(plain, TinyData.Classes(12), new FitOptions { Epochs = 2 });
        Trainer.Fit(validated, TinyData.Classes(12), new FitOptions { Epochs = 2, Validation = TinyData.Classes(6) });

        Assert.Equal(Snapshot.Of(plain), Snapshot.Of(validated));
    }

    [Fact]
    public void Fit_Threads_AreTheOptionsOnlyMeanwhile()
    {
        TinyClassifier model = new();
        model.State.Threads = 3;
        int during = -1;
        model.AfterStep = () => during = model.State.Threads;

        Trainer.Fit(model, TinyData.Classes(3), new FitOptions { Threads = 1 });

        Assert.Equal((1, 3), (during, model.State.Threads));
    }

    [Fact]
    public void Fit_BatchLargerThanTheData_TakesAllRowsAtOnce()
    {
        TinyClassifier model = new() { SeenInputs = [] };

        Trainer.Fit(model, TinyData.Classes(5), new FitOptions { BatchSize = int.MaxValue });

        Assert.Equal(15, Assert.Single(model.SeenInputs).Length);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Fit_MoreSteps_AllocateNothingMore(bool shuffle)
    {
        Dataset<int> few = TinyData.Classes(40);
        Dataset<int> many = TinyData.Classes(40_000);
        FitOptions options = new() { BatchSize = 4, Shuffle = shuffle };
        TinyClassifier model = new();
        Trainer.Fit(model, few, options);

        long fewSteps = Allocation.Of(() => Trainer.Fit(model, few, options));
        long manySteps = Allocation.Of(() => Trainer.Fit(model, many, options));

        // The order of the rows is the one thing that grows with the data.
        Assert.InRange(manySteps - fewSteps, 0, shuffle ? 4 * 40_000 : 0);
    }

    private static TinyClassifier ScheduledByEpoch() => TinyClassifier.With(training => training with
    {
        LearningRate = 0.5,
        Schedule = new ExponentialDecaySchedule(0.5, new ScheduleInterval(1, InEpochs: true, Staircase: true)),
    });

    /// <summary>The rows that the inputs came from, by their marks.</summary>
    private static int[] Rows(IEnumerable<float[]> batches)
        => [.. batches.SelectMany(inputs => inputs.Chunk(3)).Select(row => (int)MathF.Round(row[0] % 1f * 4096))];
}
