namespace ModelGen.EndToEnd.Tests;

/// <summary>Layers with <c>Trainable = false</c>.</summary>
public sealed class FrozenLayerTests
{
    private const int Rows = 16;
    private readonly PartlyFrozen _model = new(seed: 3);
    private readonly float[] _inputs = TestData.Numbers(Rows * PartlyFrozen.InputSize, seed: 1);
    private readonly float[] _targets = TestData.Numbers(Rows * PartlyFrozen.OutputSize, seed: 2);

    public FrozenLayerTests() => TestData.Randomize(((IModel)_model).State, seed: 30);

    [Theory]
    [InlineData("Fixed.Kernel")]
    [InlineData("Fixed.Bias")]
    [InlineData("BatchNorm1.Gamma")]
    [InlineData("BatchNorm1.Beta")]
    [InlineData("BatchNorm1.MovingMean")]
    [InlineData("BatchNorm1.MovingVariance")]
    public void FrozenParameter_StaysToTheBit(string name)
    {
        int[] before = Values(name);
        Train();
        Assert.Equal(before, Values(name));
        Assert.False(_model.Parameters[name].Trainable);
    }

    [Theory]
    [InlineData("Dense1.Kernel")]
    [InlineData("Dense1.Bias")]
    [InlineData("Dense3.Kernel")]
    [InlineData("Dense3.Bias")]
    public void LayersAboveAndBelow_Train(string name)
    {
        int[] before = Values(name);
        Train();
        Assert.NotEqual(before, Values(name));
    }

    [Fact]
    public void FrozenBatchNorm_UsesMovingStatisticsWhileTraining()
    {
        float[] trained = new float[Rows * PartlyFrozen.OutputSize];
        _model.ComputeGradients(_inputs, _targets, outputs: trained);
        float[] predicted = _model.Predict(_inputs);
        for (int i = 0; i < trained.Length; i++)
        {
            Assert.Equal(predicted[i], trained[i], 1e-5f);
        }
    }

    [Fact]
    public void Counts_LeaveFrozenParametersOut()
    {
        Assert.Equal((4 * 8 + 8) + (8 * 8 + 8) + 4 * 8 + (8 * 2 + 2), PartlyFrozen.ParameterCount);
        Assert.Equal((4 * 8 + 8) + (8 * 2 + 2), PartlyFrozen.TrainableParameterCount);
    }

    private void Train()
    {
        for (int step = 0; step < 3; step++)
        {
            _model.TrainOnBatch(_inputs, _targets);
        }
    }

    private int[] Values(string name)
    {
        float[] values = new float[_model.Parameters[name].Count];
        _model.Parameters[name].CopyTo(values);
        return Bits.Of(values);
    }
}
