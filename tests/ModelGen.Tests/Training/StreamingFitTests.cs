using ModelGen.Tests.Models;

namespace ModelGen.Tests.Training;

public sealed class StreamingFitTests
{
    private static readonly FitOptions InOrder = new() { Epochs = 3, BatchSize = 4, Shuffle = false };

    [Theory]
    [InlineData(null)]
    [InlineData(30L)]
    public void Fit_InOrder_GivesTheBitsOfTheSameDataInMemory(long? count)
    {
        TinyClassifier inMemory = new(3);
        TinyClassifier streamed = new(3);

        History expected = Trainer.Fit(inMemory, TinyData.Classes(30), InOrder);
        History actual = streamed.Fit(TinyStreams.Classes(30, count: count), InOrder);

        Assert.Equal(Snapshot.Of(inMemory), Snapshot.Of(streamed));
        Assert.Equal(expected["loss"], actual["loss"]);
        Assert.Equal(expected["accuracy"], actual["accuracy"]);
    }

    [Fact]
    public void Fit_Numbers_GivesTheBitsOfTheSameDataInMemory()
    {
        TinyRegressor inMemory = new(3);
        TinyRegressor streamed = new(3);

        Trainer.Fit(inMemory, TinyData.Line(31), InOrder);
        streamed.Fit(TinyStreams.Of(TinyData.Line(31)), InOrder);

        Assert.Equal(Snapshot.Of(inMemory), Snapshot.Of(streamed));
    }

    [Fact]
    public void Evaluate_SeveralChunks_GivesTheBitsOfTheSameDataInMemory()
    {
        TinyClassifier model = new(3);

        EvaluationResult expected = Trainer.Evaluate(model, TinyData.Classes(600));
        EvaluationResult actual = model.Evaluate(TinyStreams.Classes(600));

        Assert.Equal((expected.Loss, expected.DataLoss, expected["accuracy"]), (actual.Loss, actual.DataLoss, actual["accuracy"]));
    }

    [Fact]
    public void Fit_Validation_MayBeAStreamOrNot()
    {
        FitOptions options = InOrder with { Validation = TinyData.Classes(300) };
        double[] expected = [.. Trainer.Fit(new TinyClassifier(), TinyData.Classes(12), options)["val_loss"]];

        Assert.Equal(expected, new TinyClassifier().Fit(TinyStreams.Classes(12), options)["val_loss"]);
        Assert.Equal(expected, Trainer.Fit(new TinyClassifier(), TinyData.Classes(12), InOrder with { Validation = TinyStreams.Classes(300) })["val_loss"]);
    }

    [Fact]
    public void Fit_Shuffled_TakesEachRowOnceAnEpochInANewOrder()
    {
        TinyClassifier model = new() { SeenInputs = [] };

        model.Fit(TinyStreams.Classes(50, shuffleBuffer: 8), new FitOptions { Epochs = 2, BatchSize = 7 });

        int[] first = SeenRows(model.SeenInputs[..8]);
        int[] second = SeenRows(model.SeenInputs[8..]);
        Assert.Equal(Enumerable.Range(0, 50), first.Order());
        Assert.Equal(Enumerable.Range(0, 50), second.Order());
        Assert.NotEqual(first, second);
        Assert.NotEqual(Enumerable.Range(0, 50), first);
    }

    [Fact]
    public void Fit_Shuffled_SameSeedGivesTheSameBits()
    {
        FitOptions options = new() { Epochs = 3, BatchSize = 4 };
        TinyClassifier a = new(7);
        TinyClassifier b = new(7);

        a.Fit(TinyStreams.Classes(60, shuffleBuffer: 20), options);
        b.Fit(TinyStreams.Classes(60, shuffleBuffer: 20), options);

        Assert.Equal(Snapshot.Of(a), Snapshot.Of(b));
    }

    [Fact]
    public void Fit_InTwoParts_IsTheSameAsInOne()
    {
        TinyClassifier whole = new(7);
        TinyClassifier parts = new(7);

        whole.Fit(TinyStreams.Classes(60, shuffleBuffer: 20), new FitOptions { Epochs = 3 });
        parts.Fit(TinyStreams.Classes(60, shuffleBuffer: 20), new FitOptions { Epochs = 1 });
        parts.Fit(TinyStreams.Classes(60, shuffleBuffer: 20), new FitOptions { Epochs = 2 });

        Assert.Equal(Snapshot.Of(whole), Snapshot.Of(parts));
    }

    [Fact]
    public void Fit_LengthNotKnown_IsReportedFromTheSecondEpoch()
    {
        List<TrainingProgress> reports = [];
        TinyClassifier model = new() { AfterStep = () => Thread.Sleep(40) };

        model.Fit(TinyStreams.Classes(40), new FitOptions { Epochs = 2, BatchSize = 4, Progress = new Sink(reports.Add) });

        Assert.All(reports.Where(report => report.Epoch == 1 && !report.IsEpochEnd), report => Assert.Equal(0, report.Steps));
        Assert.All(reports.Where(report => report.Epoch == 2), report => Assert.Equal(10, report.Steps));
        Assert.All(reports.Where(report => report.IsEpochEnd), report => Assert.Equal((10, 10), (report.Step, report.Steps)));
        Assert.Contains(reports, report => report.Epoch == 1 && !report.IsEpochEnd && report.Step > 0);
    }

    [Fact]
    public void Fit_LengthKnown_IsReportedFromTheBeginning()
    {
        List<TrainingProgress> reports = [];
        TinyClassifier model = new() { AfterStep = () => Thread.Sleep(40) };

        model.Fit(TinyStreams.Classes(30, count: 30), new FitOptions { BatchSize = 4, Progress = new Sink(reports.Add) });

        Assert.All(reports, report => Assert.Equal(8, report.Steps));
    }

    [Fact]
    public void ConsoleProgress_LengthNotKnown_ShowsACountWithoutBar()
    {
        StringWriter output = new();
        TrainingProgress report = new(
            1, 12, 57, 0, new OrderedDictionary<string, double> { ["loss"] = 0.5 }, TimeSpan.FromSeconds(1.5), LearningRate: 0.001f, IsEpochEnd: false);

        new ConsoleProgress(output, () => 100).Report(report);

        Assert.Equal("\rEpoch  1/12 - 57 steps - 1.5s - loss: 0.5000", output.ToString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Fit_MoreSteps_AllocateNothingMore(bool shuffle)
    {
        StreamingDataset<int> few = TinyStreams.Classes(400, shuffleBuffer: 100);
        StreamingDataset<int> many = TinyStreams.Classes(40_000, shuffleBuffer: 100);
        FitOptions options = new() { BatchSize = 4, Shuffle = shuffle };
        TinyClassifier model = new();
        model.Fit(few, options);

        long fewSteps = Allocation.Of(() => model.Fit(few, options));
        long manySteps = Allocation.Of(() => model.Fit(many, options));

        Assert.Equal(fewSteps, manySteps);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Fit_Ended_LetsTheRowsGo(bool stopped)
    {
        bool disposed = false;
        StreamingDataset<int> stream = Dataset.Stream(3, () => Rows(() => disposed = true));
        using CancellationTokenSource cancellation = new();
        TinyClassifier model = new() { AfterStep = stopped ? cancellation.Cancel : null };

        if (stopped)
        {
            Assert.Throws<OperationCanceledException>(() => model.Fit(stream, cancellationToken: cancellation.Token));
        }
        else
        {
            model.Fit(stream);
        }

        Assert.True(disposed);
    }

    [Fact]
    public void Fit_StoppedByACallbackWithinAnEpoch_EndsThere()
    {
        TinyClassifier model = new();
        LambdaCallback stop = new() { BatchEnd = context => context.StopTraining("Enough.") };

        History history = model.Fit(TinyStreams.Classes(40), new FitOptions { Epochs = 3, BatchSize = 4, Callbacks = [stop] });

        Assert.Equal((1, 1), (history.Epochs, model.State.Step));
    }

    private static IEnumerable<(float[] Inputs, int Label)> Rows(Action end)
    {
        try
        {
            for (int row = 0; row < 1000; row++)
            {
                yield return ([row, 0, 0], 0);
            }
        }
        finally
        {
            end();
        }
    }

    /// <summary>The rows that the inputs came from, by their marks.</summary>
    private static int[] SeenRows(IEnumerable<float[]> batches)
        => [.. batches.SelectMany(inputs => inputs.Chunk(3)).Select(row => (int)MathF.Round(row[0] % 1f * 4096))];

    /// <summary>Progress{T} would call back on other threads.</summary>
    private sealed class Sink(Action<TrainingProgress> action) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => action(value);
    }
}
