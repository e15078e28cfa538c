using ModelGen.Kernels;
using ModelGen.Tests.Models;

namespace ModelGen.Tests.Contracts;

public sealed class CheckTests
{
    private static readonly ModelInfo Info = TinyClassifier.Info;
    private readonly TinyClassifier _model = new(1);

    [Fact]
    public void OutputLength_MoreThanAnArrayHolds_SaysHowMuch()
    {
        ModelInfo wide = Info with { OutputSize = 100_000_000 };

        Assert.Equal(36, Check.OutputLength(Info, new float[6]));
        Assert.Contains(
            "The outputs of 22 rows × 100000000 (OutputSize) are 2200000000 values, and an array holds at most",
            Assert.Throws<ArgumentException>(() => Check.OutputLength(wide, new float[66])).Message);
    }

    [Fact]
    public void Rows_WholeRows_AreCounted() => Assert.Equal(4, Check.Rows(Info, new float[12]));

    [Fact]
    public void Rows_NoWholeRows_ThrowsWithTheNumbers()
    {
        ArgumentException exception = Snapshot.AssertThrowsUnchanged<ArgumentException>(
            _model, () => _model.TrainStep(new float[7], [1, 2], [], []));

        Assert.Equal("inputs", exception.ParamName);
        Assert.Contains("The inputs of TinyClassifier hold 7 values, which cannot be divided into rows of 3: 2 rows and 1 left over.", exception.Message);
    }

    [Fact]
    public void Rows_EmptyBatch_Throws()
    {
        ArgumentException exception = Snapshot.AssertThrowsUnchanged<ArgumentException>(_model, () => _model.TrainStep([], [], [], []));

        Assert.Contains("The inputs of TinyClassifier are empty: pass at least one row of 3 values.", exception.Message);
    }

    [Fact]
    public void Rows_FewerValuesThanARow_Throws()
        => Assert.Contains("0 rows and 2 left over", Assert.Throws<ArgumentException>(() => Check.Rows(Info, new float[2])).Message);

    [Fact]
    public void Rows_ImageModel_NamesTheShape()
    {
        ModelInfo image = Info with { InputShape = [2, 3, 1] };

        Assert.Contains("rows of 6 [2 × 3 × 1]", Assert.Throws<ArgumentException>(() => Check.Rows(image, new float[7])).Message);
    }

    [Fact]
    public void Outputs_TooShort_ThrowsWithTheNumbers()
    {
        ArgumentException exception = Snapshot.AssertThrowsUnchanged<ArgumentException>(
            _model, () => _model.Predict(new float[6], new float[35]));

        Assert.Equal("outputs", exception.ParamName);
        Assert.Contains("TinyClassifier got 2 rows of inputs, so 'outputs' must hold at least 2 rows × 18 (OutputSize) = 36 values; it holds 35.", exception.Message);
    }

    [Fact]
    public void Outputs_Longer_AreFine()
    {
        float[] outputs = new float[40];

        _model.Predict(new float[6], outputs);

        Assert.Equal([0, 0, 0, 0], outputs[36..]);
    }

    [Fact]
    public void OptionalOutputs_TooShort_Throws()
    {
        ArgumentException exception = Snapshot.AssertThrowsUnchanged<ArgumentException>(
            _model, () => _model.TrainStep(new float[6], [1, 2], [], new float[1]));

        Assert.Contains("it holds 1.", exception.Message);
    }

    [Fact]
    public void Targets_WrongNumberOfLabels_ThrowsWithBothNumbers()
    {
        ArgumentException exception = Snapshot.AssertThrowsUnchanged<ArgumentException>(
            _model, () => _model.TrainStep(new float[6], [1], [], []));

        Assert.Equal("targets", exception.ParamName);
        Assert.Contains("TinyClassifier got 2 rows of inputs and 1 target:", exception.Message);
    }

    [Theory]
    [InlineData(18)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void Targets_LabelOutOfRange_ThrowsNamingItsRow(int label)
    {
        ArgumentException exception = Snapshot.AssertThrowsUnchanged<ArgumentException>(
            _model, () => _model.TrainStep(new float[9], [17, 0, label], [], []));

        Assert.Contains($"The target of row 2 is {label}, but the classes of TinyClassifier are 0 to 17", exception.Message);
    }

    [Fact]
    public void Targets_WrongNumberOfValues_ThrowsWithTheNumbers()
    {
        TinyRegressor model = new();

        ArgumentException exception = Snapshot.AssertThrowsUnchanged<ArgumentException>(model, () => model.TrainStep(new float[6], [1, 2], [], []));

        Assert.Contains("'targets' must hold 3 rows × 1 (OutputSize) = 3 values; it holds 2.", exception.Message);
    }

    [Fact]
    public void SampleWeights_WrongNumber_ThrowsWithBothNumbers()
    {
        ArgumentException exception = Snapshot.AssertThrowsUnchanged<ArgumentException>(
            _model, () => _model.TrainStep(new float[6], [1, 2], [1], []));

        Assert.Equal("sampleWeights", exception.ParamName);
        Assert.Contains("2 rows of inputs and 1 sample weight:", exception.Message);
    }

    [Fact]
    public void OutputGradients_WrongNumber_ThrowsWithTheNumbers()
    {
        _model.Forward(new float[6], new float[36]);

        ArgumentException exception = Snapshot.AssertThrowsUnchanged<ArgumentException>(_model, () => _model.Backward(new float[37]));

        Assert.Equal("outputGradients", exception.ParamName);
        Assert.Contains("= 36 values; it holds 37.", exception.Message);
    }

    [Fact]
    public void InputGradients_TooShort_ThrowsWithTheNumbers()
    {
        _model.Forward(new float[6], new float[36]);

        ArgumentException exception = Snapshot.AssertThrowsUnchanged<ArgumentException>(
            _model, () => _model.Backward(new float[36], new float[5]));

        Assert.Contains("'inputGradients' must hold at least 2 rows × 3 (InputSize) = 6 values; it holds 5.", exception.Message);
    }

    [Fact]
    public void Outputs_ProductBeyondInt_IsStillTooShort()
    {
        ModelInfo wide = Info with { OutputSize = 1 << 20 };

        Assert.Throws<ArgumentException>(() => Check.Outputs(wide, 1 << 12, []));
    }
}
