using ModelGen.Tests.Models;

namespace ModelGen.Tests.Training;

public sealed class StreamingBadDataTests
{
    private const int BatchSize = 4;
    private const int BadRow = 10;
    private static readonly FitOptions Options = new() { BatchSize = BatchSize, Shuffle = false };

    [Theory]
    [InlineData(new float[] { 1, 2 }, 0, "Row 10 of 'train' has 2 inputs, but should have 3.")]
    [InlineData(null, 0, "Row 10 of 'train' has 0 inputs, but should have 3.")]
    [InlineData(new[] { 1, float.NaN, 3 }, 0, "'train' has the input NaN in row 10, column 1:")]
    [InlineData(new float[] { 1, 2, 3 }, 18, "The target of row 10 is 18, but the classes of TinyClassifier are 0 to 17:")]
    [InlineData(new float[] { 1, 2, 3 }, -1, "The target of row 10 is -1, but the classes of TinyClassifier are 0 to 17:")]
    public void Fit_BadRow_KeepsTheWeightsOfTheLastCompleteStep(float[]? inputs, int label, string problem)
    {
        TinyClassifier good = new(5);
        TinyClassifier bad = new(5);
        good.Fit(TinyStreams.Of(TinyData.Classes(BadRow / BatchSize * BatchSize)), Options);

        StreamingDataException exception = Assert.Throws<StreamingDataException>(() => bad.Fit(Stream(inputs, label), Options));

        Assert.Equal(BadRow, exception.Row);
        Assert.StartsWith(problem, exception.Message);
        Assert.EndsWith("The model's weights are those after its last complete step.", exception.Message);
        Assert.Equal(2, bad.State.Step);
        Assert.Equal(good.State.Weights.ToArray(), bad.State.Weights.ToArray());
        bad.Fit(TinyStreams.Classes(8), Options);
    }

    [Fact]
    public void Fit_BadRowWithShuffling_IsNamedByItsPlaceInTheStream()
        => Assert.Equal(BadRow, Assert.Throws<StreamingDataException>(() => new TinyClassifier().Fit(Stream([float.NaN, 0, 0], 0))).Row);

    [Fact]
    public void Fit_TargetThatIsNoProbability_ThrowsNamingItsRow()
    {
        TinyRegressor model = TinyRegressor.With(training => training with { Loss = Loss.BinaryCrossentropy });
        StreamingDataset<float> stream = Dataset.Stream(2, () => new (float[] Inputs, float Target)[] { ([1, 2], 1), ([1, 2], 1.5f) });

        Assert.StartsWith(
            "'train' has the target 1.5 in row 1, column 0, but BinaryCrossentropy needs probabilities",
            Assert.Throws<StreamingDataException>(() => model.Fit(stream)).Message);
    }

    [Fact]
    public void Fit_TargetsOfOtherWidth_ThrowsNamingTheRow()
    {
        StreamingDataset<float> stream = Dataset.Stream(2, 1, () => new (float[] Inputs, float[] Targets)[] { ([1, 2], [1]), ([1, 2], [1, 2]) });

        Assert.StartsWith(
            "Row 1 of 'train' has 2 targets, but should have 1.",
            Assert.Throws<StreamingDataException>(() => new TinyRegressor().Fit(stream)).Message);
    }

    [Fact]
    public void Fit_OtherWidths_ThrowsBeforeTraining()
    {
        TinyClassifier model = new();
        TinyRegressor regressor = new();

        Assert.Contains(
            "The rows of 'train' have 4 inputs, but TinyClassifier takes 3.",
            Snapshot.AssertThrowsUnchanged<ArgumentException>(model, () => model.Fit(Dataset.Stream(4, NoRows))).Message);
        Assert.Contains(
            "The rows of 'train' have 2 targets, but TinyRegressor has 1 output.",
            Snapshot.AssertThrowsUnchanged<ArgumentException>(
                regressor, () => regressor.Fit(Dataset.Stream(2, 2, () => Array.Empty<(float[], float[])>()))).Message);
    }

    [Fact]
    public void Fit_ValidationStreamOfOtherKind_ThrowsNamingBoth()
        => Assert.Contains(
            "TinyClassifier is trained on class numbers (int) as targets, but FitOptions.Validation has numbers (float)",
            Assert.Throws<ArgumentException>(
                () => Trainer.Fit(new TinyClassifier(), TinyData.Classes(3), new FitOptions { Validation = TinyStreams.Of(TinyData.Line(3)) })).Message);

    [Fact]
    public void Fit_BadRowInValidation_NamesIt()
        => Assert.StartsWith(
            "'Validation' has the input NaN in row 10, column 0:",
            Assert.Throws<StreamingDataException>(
                () => Trainer.Fit(new TinyClassifier(), TinyData.Classes(3), new FitOptions { Validation = Stream([float.NaN, 0, 0], 0) })).Message);

    [Fact]
    public void Fit_NoRows_SaysSo()
        => Assert.StartsWith("'train' gave no rows:", Assert.Throws<StreamingDataException>(() => new TinyClassifier().Fit(Dataset.Stream(3, NoRows))).Message);

    [Fact]
    public void Fit_RowsThatCanBeReadOnlyOnce_SaysSoInTheSecondEpoch()
    {
        Queue<(float[] Inputs, int Label)> rows = new([([1, 2, 3], 0), ([4, 5, 6], 1)]);
        TinyClassifier model = new();

        StreamingDataException exception = Assert.Throws<StreamingDataException>(
            () => model.Fit(Dataset.Stream(3, () => Once(rows)), new FitOptions { Epochs = 2 }));

        Assert.Contains("is called for each epoch, and must give all rows anew each time", exception.Message);
        Assert.Equal(1, model.State.Step);
    }

    [Theory]
    [InlineData(9, "'train' was declared with 9 rows, but ended after 8.")]
    [InlineData(7, "'train' was declared with 7 rows, but more come.")]
    public void Fit_OtherNumberOfRowsThanDeclared_ThrowsWithBothNumbers(long count, string problem)
        => Assert.StartsWith(problem, Assert.Throws<StreamingDataException>(() => new TinyClassifier().Fit(TinyStreams.Classes(8, count: count))).Message);

    [Fact]
    public void Fit_ExceptionInTheRows_ComesOutAsItIs()
    {
        TinyClassifier model = new();

        Assert.Throws<TimeoutException>(() => model.Fit(Dataset.Stream(3, () => Failing(5)), Options));

        Assert.Equal(1, model.State.Step);
    }

    [Fact]
    public void Fit_BatchThatNoArrayHolds_ThrowsWithTheNumbers()
        => Assert.Contains(
            "A batch of 1000000000 rows × 3 values is more than the",
            Assert.Throws<ArgumentOutOfRangeException>(() => new TinyClassifier().Fit(TinyStreams.Classes(8), new FitOptions { BatchSize = 1_000_000_000 })).Message);

    [Theory]
    [InlineData(0, 1, 1, "inputSize")]
    [InlineData(1, 0, 1, "shuffleBuffer")]
    [InlineData(1, 1, 0, "count")]
    [InlineData(3, 1_000_000_000, 1, "shuffleBuffer")]
    public void Stream_NumberOutOfRange_ThrowsNamingIt(int inputSize, int shuffleBuffer, long count, string argument)
        => Assert.Equal(argument, Assert.Throws<ArgumentOutOfRangeException>(() => Dataset.Stream(inputSize, NoRows, shuffleBuffer, count)).ParamName);

    [Theory]
    [InlineData(3, 10_000)]
    [InlineData(3072, 5461)]
    [InlineData(786_432, 32)]
    [InlineData(500_000_000, 4)]
    [InlineData(2_000_000_000, 1)]
    public void Stream_WithoutABufferNamed_KeepsAsManyRowsAsMemoryAllows(int inputSize, int rows)
        => Assert.Equal(rows, Dataset.Stream(inputSize, NoRows).ShuffleBuffer);

    [Fact]
    public void Stream_FunctionThatGivesNull_SaysSo()
        => Assert.Contains(
            "gave null",
            Assert.Throws<InvalidOperationException>(() => new TinyClassifier().Fit(Dataset.Stream(3, IEnumerable<(float[], int)> () => null!))).Message);

    private static StreamingDataset<int> Stream(float[]? inputs, int label)
        => Dataset.Stream(3, () => TinyStreams.Rows(TinyData.Classes(20)).Select((row, index) => index == BadRow ? (inputs!, label) : row));

    private static IEnumerable<(float[] Inputs, int Label)> NoRows() => [];

    private static IEnumerable<(float[] Inputs, int Label)> Once(Queue<(float[] Inputs, int Label)> rows)
    {
        while (rows.TryDequeue(out (float[] Inputs, int Label) row))
        {
            yield return row;
        }
    }

    private static IEnumerable<(float[] Inputs, int Label)> Failing(int after)
    {
        for (int row = 0; row < after; row++)
        {
            yield return ([1, 2, 3], 0);
        }

        throw new TimeoutException();
    }
}
