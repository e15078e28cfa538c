using ModelGen.Tests.Models;

namespace ModelGen.Tests.Training;

/// <summary>Weights of the rows of a stream, given with the rows or by their classes.</summary>
public sealed class StreamingWeightTests
{
    private const int Rows = 30;
    private static readonly FitOptions InOrder = new() { Epochs = 3, BatchSize = 4, Shuffle = false };
    private static readonly float[] Weights = [.. Enumerable.Range(0, Rows).Select(static row => row % 5 * 0.5f)];

    [Fact]
    public void Fit_ClassesWithWeights_GivesTheBitsOfTheSameDataInMemory()
    {
        Dataset<int> data = TinyData.Classes(Rows);
        AssertSameTraining(new TinyClassifier(3), new TinyClassifier(3), Dataset.Create(data.Inputs, data.Targets, Weights), Stream(data));
    }

    [Fact]
    public void Fit_NumbersWithWeights_GivesTheBitsOfTheSameDataInMemory()
    {
        Dataset<float> data = TinyData.Line(Rows);
        Dataset<float> weighted = Dataset.Create(data.Inputs, data.Targets, sampleWeights: Weights);

        AssertSameTraining(
            new TinyRegressor(3), new TinyRegressor(3), weighted, Dataset.Stream(2, () => Numbers(data).Select(static row => (row.Inputs, row.Target, row.Weight))));
        AssertSameTraining(
            new TinyRegressor(3), new TinyRegressor(3), weighted, Dataset.Stream(2, 1, () => Numbers(data).Select(static row => (row.Inputs, new[] { row.Target }, row.Weight))));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Fit_ClassWeights_GivesTheBitsOfTheSameDataInMemory(bool weighted)
    {
        Dataset<int> data = TinyData.Classes(Rows);
        AssertSameTraining(
            new TinyClassifier(3),
            new TinyClassifier(3),
            Dataset.Create(data.Inputs, data.Targets, weighted ? Weights : default).WithClassWeights(1, 5, 0.5f),
            (weighted ? Stream(data) : TinyStreams.Of(data)).WithClassWeights(1, 5, 0.5f));
    }

    [Fact]
    public void Fit_ClassWeightsOfOneHotRows_GivesTheBitsOfTheSameDataInMemory()
    {
        Dataset<float> data = Dataset.Create([1, 2, 3, 4, 5, 6], [1f, 0f, 1f]);
        StreamingDataset<float> stream = Dataset.Stream(2, () => new (float[] Inputs, float Target)[] { ([1, 2], 1), ([3, 4], 0), ([5, 6], 1) });

        AssertSameTraining(new TinyRegressor(3), new TinyRegressor(3), data.WithClassWeights(2, 7), stream.WithClassWeights(2, 7));
    }

    [Fact]
    public void Fit_Shuffled_KeepsEachWeightWithItsRow()
    {
        // All but the rows of class 1 weigh nothing: only those can have moved a weight.
        TinyClassifier weighted = new(3);
        weighted.Fit(TinyStreams.Classes(60, shuffleBuffer: 7).WithClassWeights(0, 1, 0), new FitOptions { Epochs = 2, BatchSize = 1 });
        TinyClassifier alone = new(3);
        alone.Fit(Dataset.Stream(3, () => Marked(60), shuffleBuffer: 7), new FitOptions { Epochs = 2, BatchSize = 1 });

        Assert.Equal(Snapshot.Of(alone), Snapshot.Of(weighted));
    }

    [Theory]
    [InlineData(-0.5f, "'train' has the sample weight -0.5 in row 1:")]
    [InlineData(float.NaN, "'train' has the sample weight NaN in row 1:")]
    [InlineData(float.PositiveInfinity, "'train' has the sample weight Infinity in row 1:")]
    public void Fit_BadWeight_NamesTheRow(float weight, string problem)
    {
        StreamingDataset<int> stream = Dataset.Stream(3, () => new (float[] Inputs, int Label, float Weight)[] { ([1, 2, 3], 0, 1), ([1, 2, 3], 0, weight) });
        Dataset<int> inMemory = Dataset.Create(new float[6], new int[2], [1, weight]);
        TinyClassifier model = new();

        StreamingDataException exception = Assert.Throws<StreamingDataException>(() => new TinyClassifier().Fit(stream));
        Assert.Equal(1, exception.Row);
        Assert.StartsWith(problem, exception.Message);
        Assert.StartsWith(problem, Snapshot.AssertThrowsUnchanged<ArgumentException>(model, () => Trainer.Fit(model, inMemory)).Message);
    }

    [Fact]
    public void Fit_ClassWithoutWeight_NamesTheRow()
    {
        StreamingDataException exception = Assert.Throws<StreamingDataException>(() => new TinyClassifier().Fit(TinyStreams.Classes(Rows).WithClassWeights(1, 2)));

        Assert.Equal(2, exception.Row);
        Assert.StartsWith("The target of row 2 is class 2, but 2 classes were given: 0 to 1.", exception.Message);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(-1f)]
    public void WithClassWeights_BadWeight_NamesTheClass(float weight)
    {
        Assert.Contains("The weight of class 1 is", Assert.Throws<ArgumentException>(() => TinyStreams.Classes(3).WithClassWeights(1, weight)).Message);
        Assert.Contains("The weight of class 1 is", Assert.Throws<ArgumentException>(() => TinyData.Classes(3).WithClassWeights(1, weight)).Message);
    }

    [Fact]
    public void ConfusionMatrix_OfAStream_IsThatOfTheSameDataInMemory()
    {
        TinyClassifier model = new(3);
        Trainer.Fit(model, TinyData.Classes(60), new FitOptions { Epochs = 5 });

        Assert.Equal(model.ConfusionMatrix(TinyData.Classes(600)).ToString(), model.ConfusionMatrix(TinyStreams.Classes(600)).ToString());
        Assert.Throws<StreamingDataException>(() => model.ConfusionMatrix(Dataset.Stream(3, () => new (float[] Inputs, int Label)[] { ([1, 2, float.NaN], 0) })));
    }

    [Fact]
    public void LearningRateFinder_OnAStream_GivesACurveLikeThatOfTheSameDataInMemory()
    {
        LearningRateFinder finder = new() { BatchSize = 8 };
        TinyClassifier model = new(1);

        LearningRateCurve inMemory = finder.Run(model, TinyData.Classes(90));
        LearningRateCurve streamed = finder.Run(model, TinyStreams.Classes(90));

        Assert.InRange(streamed.Suggestion, inMemory.Suggestion / 5, inMemory.Suggestion * 5);
        Assert.Equal(streamed.Losses, finder.Run(model, TinyStreams.Classes(90)).Losses);
        Assert.Equal(0, model.State.Step);
    }

    private static void AssertSameTraining<TModel, TTarget>(TModel inMemory, TModel streamed, Dataset<TTarget> data, StreamingDataset<TTarget> stream)
        where TModel : class, ITrainable<TModel, TTarget>
        where TTarget : unmanaged
    {
        History expected = Trainer.Fit(inMemory, data, InOrder with { Validation = data });
        History actual = Trainer.Fit(streamed, stream, InOrder with { Validation = stream });

        Assert.Equal(Snapshot.Of(inMemory), Snapshot.Of(streamed));
        Assert.Equal(expected["loss"], actual["loss"]);
        Assert.Equal(expected["val_loss"], actual["val_loss"]);
    }

    private static StreamingDataset<int> Stream(Dataset<int> data)
        => Dataset.Stream(3, () => TinyStreams.Rows(data).Select(static (row, index) => (row.Inputs, row.Label, Weights[index])));

    private static IEnumerable<(float[] Inputs, float Target, float Weight)> Numbers(Dataset<float> data)
        => Enumerable.Range(0, Rows).Select(row => (data.Inputs.Slice(row * 2, 2).ToArray(), data.Targets.Span[row], Weights[row]));

    private static IEnumerable<(float[] Inputs, int Label, float Weight)> Marked(int rows)
        => TinyStreams.Rows(TinyData.Classes(rows)).Select(static row => (row.Inputs, row.Label, row.Label == 1 ? 1f : 0f));
}
