using ModelGen.Tests.Models;

namespace ModelGen.Tests.Training;

public sealed class FitBadInputTests
{
    private readonly TinyClassifier _model = new(1);
    private readonly TinyRegressor _regressor = new(1);

    [Theory]
    [InlineData(nameof(FitOptions.Epochs), 0)]
    [InlineData(nameof(FitOptions.BatchSize), -5)]
    [InlineData(nameof(FitOptions.Threads), -1)]
    public void Fit_OptionOutOfRange_ThrowsWithNameAndNumber(string name, int value)
    {
        FitOptions options = name switch
        {
            nameof(FitOptions.Epochs) => new() { Epochs = value },
            nameof(FitOptions.BatchSize) => new() { BatchSize = value },
            _ => new() { Threads = value },
        };

        ArgumentOutOfRangeException exception = Snapshot.AssertThrowsUnchanged<ArgumentOutOfRangeException>(
            _model, () => Trainer.Fit(_model, TinyData.Classes(6), options));

        Assert.Equal((name, value), (exception.ParamName, exception.ActualValue));
        Assert.Contains($"FitOptions.{name} must be at least", exception.Message);
    }

    [Fact]
    public void Fit_OtherInputWidth_ThrowsWithBothNumbers()
    {
        ArgumentException exception = Throws(_model, Dataset.Create(new float[8], new int[2]));

        Assert.Contains("The rows of 'train' have 4 inputs, but TinyClassifier takes 3.", exception.Message);
    }

    [Fact]
    public void Fit_OtherTargetWidth_ThrowsWithBothNumbers()
    {
        ArgumentException exception = Snapshot.AssertThrowsUnchanged<ArgumentException>(
            _regressor, () => Trainer.Fit(_regressor, Dataset.Create(new float[4], new float[4], targetSize: 2)));

        Assert.Contains("The rows of 'train' have 2 targets, but TinyRegressor has 1 output.", exception.Message);
    }

    [Theory]
    [InlineData(float.NaN, "NaN")]
    [InlineData(float.PositiveInfinity, "Infinity")]
    [InlineData(float.NegativeInfinity, "-Infinity")]
    public void Fit_NonFiniteInput_ThrowsNamingRowAndColumn(float value, string text)
    {
        float[] inputs = new float[300];
        inputs[41 * 3 + 2] = value;

        ArgumentException exception = Throws(_model, Dataset.Create(inputs, new int[100]));

        Assert.Equal("train", exception.ParamName);
        Assert.Contains($"'train' has the input {text} in row 41, column 2", exception.Message);
    }

    [Fact]
    public void Fit_NonFiniteTarget_ThrowsNamingRowAndColumn()
    {
        float[] targets = new float[20];
        targets[19] = float.NaN;

        ArgumentException exception = Snapshot.AssertThrowsUnchanged<ArgumentException>(
            _regressor, () => Trainer.Fit(_regressor, Dataset.Create(new float[40], targets)));

        Assert.Contains("'train' has the target NaN in row 19, column 0", exception.Message);
    }

    [Fact]
    public void Fit_NonFiniteSampleWeight_ThrowsNamingItsRow()
    {
        ArgumentException exception = Throws(_model, Dataset.Create(new float[6], [0, 1], [1, float.NaN]));

        Assert.Contains("'train' has the sample weight NaN in row 1", exception.Message);
    }

    [Theory]
    [InlineData(18)]
    [InlineData(-1)]
    public void Fit_LabelOutOfRange_ThrowsNamingItsRow(int label)
    {
        ArgumentException exception = Throws(_model, Dataset.Create(new float[9], [0, label, 2]));

        Assert.Contains($"The target of row 1 is {label}, but the classes of TinyClassifier are 0 to 17", exception.Message);
    }

    [Theory]
    [InlineData(Loss.BinaryCrossentropy, -1f, "-1")]
    [InlineData(Loss.BinaryCrossentropy, 1.5f, "1.5")]
    [InlineData(Loss.CategoricalCrossentropy, 3f, "3")]
    public void Fit_CrossentropyTargetThatIsNoProbability_ThrowsNamingItsRow(Loss loss, float target, string text)
    {
        TinyRegressor model = TinyRegressor.With(training => training with { Loss = loss });

        ArgumentException exception = Snapshot.AssertThrowsUnchanged<ArgumentException>(
            model, () => Trainer.Fit(model, Dataset.Create(new float[6], [0f, target, 1f])));

        Assert.Contains($"'train' has the target {text} in row 1, column 0, but {loss} needs probabilities: targets from 0 to 1.", exception.Message);
    }

    [Fact]
    public void Fit_SquaredErrorTarget_MayBeAnyNumber()
        => Assert.Equal(1, Trainer.Fit(_regressor, Dataset.Create(new float[6], [0f, -7f, 12f])).Epochs);

    [Fact]
    public void Fit_BadValidation_ThrowsNamingItBeforeAnythingChanges()
    {
        FitOptions options = new() { Validation = Dataset.Create([0, 0, float.NaN], [0]) };

        ArgumentException exception = Snapshot.AssertThrowsUnchanged<ArgumentException>(
            _model, () => Trainer.Fit(_model, TinyData.Classes(6), options));

        Assert.Equal("Validation", exception.ParamName);
        Assert.Contains("'Validation' has the input NaN in row 0, column 2", exception.Message);
    }

    [Fact]
    public void Fit_ValidationWithOtherTargets_ThrowsNamingBothKinds()
    {
        FitOptions options = new() { Validation = TinyData.Classes(6).ToOneHot(18) };

        ArgumentException exception = Snapshot.AssertThrowsUnchanged<ArgumentException>(
            _model, () => Trainer.Fit(_model, TinyData.Classes(6), options));

        Assert.Contains("TinyClassifier is trained on class numbers (int) as targets, but FitOptions.Validation has numbers (float)", exception.Message);
    }

    [Fact]
    public void Evaluate_BadData_ThrowsNamingTheRow()
    {
        ArgumentException exception = Snapshot.AssertThrowsUnchanged<ArgumentException>(
            _model, () => Trainer.Evaluate(_model, Dataset.Create(new float[1200], [.. Enumerable.Repeat(0, 399), 20])));

        Assert.Contains("The target of row 399 is 20", exception.Message);
    }

    [Fact]
    public void Fit_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => Trainer.Fit<TinyClassifier, int>(null!, TinyData.Classes(3)));
        Assert.Throws<ArgumentNullException>(() => Trainer.Fit(_model, (Dataset<int>)null!));
        Assert.Throws<ArgumentNullException>("model", () => Trainer.Evaluate<TinyClassifier, int>(null!, TinyData.Classes(3)));
        Assert.Throws<ArgumentNullException>("data", () => Trainer.Evaluate(_model, (Dataset<int>)null!));
    }

    [Fact]
    public void Fit_CanceledBefore_ChangesNothing()
        => Snapshot.AssertThrowsUnchanged<OperationCanceledException>(
            _model, () => Trainer.Fit(_model, TinyData.Classes(6), cancellationToken: new CancellationToken(canceled: true)));

    [Fact]
    public void Fit_CanceledInAStep_StopsBehindItWithAValidModel()
    {
        using CancellationTokenSource source = new();
        TinyClassifier expected = new(1);
        Dataset<int> data = TinyData.Classes(40);
        FitOptions options = new() { Epochs = 9, BatchSize = 4, Shuffle = false };
        _model.AfterStep = () =>
        {
            if (_model.State.Step == 3)
            {
                source.Cancel();
            }
        };

        Assert.Throws<OperationCanceledException>(() => Trainer.Fit(_model, data, options, source.Token));

        Assert.Equal((3, 0, 0), (_model.State.Step, _model.State.Epoch, _model.State.Threads));
        Trainer.Fit(expected, data.Take(12), options with { Epochs = 1 });
        Assert.Equal(expected.State.Weights.ToArray(), _model.State.Weights.ToArray());
        _model.AfterStep = null;
        Trainer.Fit(_model, data, options);
        Assert.Equal(9, _model.State.Epoch);
    }

    [Fact]
    public void Fit_InsideAFit_Throws()
    {
        _model.AfterStep = () => Trainer.Fit(_model, TinyData.Classes(3));

        Assert.Throws<InvalidOperationException>(() => Trainer.Fit(_model, TinyData.Classes(6)));

        _model.AfterStep = null;
        Trainer.Fit(_model, TinyData.Classes(6));
    }

    [Fact]
    public async Task Fit_WhileAnotherThreadFits_ThrowsAndLeavesTheOther()
    {
        using ManualResetEventSlim inside = new();
        using ManualResetEventSlim goOn = new();
        CancellationToken token = TestContext.Current.CancellationToken;
        _model.AfterStep = () =>
        {
            inside.Set();
            goOn.Wait(token);
        };
        Task<History> fit = Task.Run(() => Trainer.Fit(_model, TinyData.Classes(6)), token);
        inside.Wait(token);

        Assert.Throws<InvalidOperationException>(() => Trainer.Fit(_model, TinyData.Classes(6)));
        Assert.Throws<InvalidOperationException>(() => _model.TrainStep(new float[3], [0], [], []));

        goOn.Set();
        Assert.Equal(1, (await fit).Epochs);
    }

    private static ArgumentException Throws(TinyClassifier model, Dataset<int> data)
        => Snapshot.AssertThrowsUnchanged<ArgumentException>(model, () => Trainer.Fit(model, data));
}
