using ModelGen.Kernels;
using ModelGen.Tests.Models;

namespace ModelGen.Tests.Contracts;

public sealed class ParameterTests
{
    private readonly TinyClassifier _model = new(seed: 3);

    private Parameter Kernel => _model.State.Parameters["Dense1.Kernel"];

    [Fact]
    public void CopyFrom_RowMajorKernel_LandsInPanelsAndComesBack()
    {
        float[] values = Numbers(Kernel.Count);

        Kernel.CopyFrom(values);

        for (int k = 0; k < 3; k++)
        {
            for (int unit = 0; unit < 18; unit++)
            {
                Assert.Equal(values[k * 18 + unit], _model.State.Weights[Panel.Offset(k, unit, 3)]);
            }
        }

        Assert.Equal(values, Kernel.Values());
    }

    [Fact]
    public void CopyFrom_Anything_LeavesPaddingZero()
    {
        foreach (Parameter parameter in _model.State.Parameters)
        {
            parameter.CopyFrom(Numbers(parameter.Count));
        }

        float sum = 0;
        float logical = 0;
        foreach (float weight in _model.State.Weights)
        {
            sum += weight;
        }

        foreach (Parameter parameter in _model.State.Parameters)
        {
            logical += parameter.Values().Sum();
        }

        Assert.Equal(logical, sum);
    }

    [Fact]
    public void CopyFrom_OneParameter_LeavesTheOthers()
    {
        float[] bias = _model.State.Parameters["Dense1.Bias"].Values();
        float[] mean = _model.State.Parameters["Shift1.MovingMean"].Values();

        Kernel.CopyFrom(Numbers(Kernel.Count));

        Assert.Equal(bias, _model.State.Parameters["Dense1.Bias"].Values());
        Assert.Equal(mean, _model.State.Parameters["Shift1.MovingMean"].Values());
    }

    [Theory]
    [InlineData(53)]
    [InlineData(55)]
    [InlineData(0)]
    public void WrongCount_AnyCopy_ThrowsWithBothNumbersAndChangesNothing(int count)
    {
        _model.ComputeGradients([1, 2, 3], [4]);
        float[] gradient = Kernel.Gradient();
        float[] span = new float[count];

        foreach (Action copy in new Action[]
        {
            () => Kernel.CopyTo(span), () => Kernel.CopyFrom(span), () => Kernel.CopyGradientTo(span), () => Kernel.CopyGradientFrom(span),
        })
        {
            ArgumentException exception = Snapshot.AssertThrowsUnchanged<ArgumentException>(_model, copy);
            Assert.Contains("'Dense1.Kernel' [3 × 18] has 54 values", exception.Message);
            Assert.Contains($"the span holds {count}", exception.Message);
        }

        Assert.Equal(gradient, Kernel.Gradient());
    }

    [Fact]
    public void CopyGradientTo_BeforeAnyWasComputed_Throws()
    {
        InvalidOperationException exception = Snapshot.AssertThrowsUnchanged<InvalidOperationException>(
            _model, () => Kernel.CopyGradientTo(new float[54]));

        Assert.Contains("TinyClassifier has no gradients: call ComputeGradients", exception.Message);
    }

    [Fact]
    public void CopyGradientFrom_ThenTo_GivesItBackInRowMajorOrder()
    {
        float[] gradient = Numbers(54);

        Kernel.CopyGradientFrom(gradient);

        Assert.Equal(gradient, Kernel.Gradient());
        Assert.Equal(gradient[1], _model.State.Gradients[1]);
    }

    [Fact]
    public void Gradient_FrozenParameter_ThrowsNamingIt()
    {
        Parameter mean = _model.State.Parameters["Shift1.MovingMean"];

        Assert.False(mean.Trainable);
        Assert.Contains("'Shift1.MovingMean' is not trainable", Assert.Throws<InvalidOperationException>(() => mean.CopyGradientTo(new float[18])).Message);
        Assert.Contains("'Shift1.MovingMean' is not trainable", Assert.Throws<InvalidOperationException>(() => mean.CopyGradientFrom(new float[18])).Message);
    }

    [Fact]
    public void Gradient_OptimizerState_ThrowsNamingTheParameter()
    {
        Parameter moment = _model.State.OptimizerState["Dense1.Kernel.Adam.M"];

        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => moment.CopyGradientTo(new float[54]));

        Assert.Contains("ask the parameter 'Dense1.Kernel'", exception.Message);
    }

    [Fact]
    public void Indexer_UnknownName_ThrowsNamingTheKnownOnes()
    {
        KeyNotFoundException exception = Snapshot.AssertThrowsUnchanged<KeyNotFoundException>(
            _model, () => _ = _model.State.Parameters["Dense1.kernel"]);

        Assert.Equal(
            "TinyClassifier has no parameter 'Dense1.kernel'. It has: Dense1.Kernel, Dense1.Bias, Shift1.MovingMean.", exception.Message);
    }

    [Fact]
    public void OptimizerState_OfAdam_HasTwoEntriesForEachTrainableParameter()
    {
        Assert.Equal(
            ["Dense1.Kernel.Adam.M", "Dense1.Kernel.Adam.V", "Dense1.Bias.Adam.M", "Dense1.Bias.Adam.V"],
            _model.State.OptimizerState.Names);
    }

    [Fact]
    public void OptimizerState_UnknownName_ThrowsNamingTheKnownOnes()
    {
        KeyNotFoundException exception = Assert.Throws<KeyNotFoundException>(() => _ = _model.State.OptimizerState["Dense1.Kernel.Adam.W"]);

        Assert.Contains("The optimizer of TinyClassifier has no parameter 'Dense1.Kernel.Adam.W'", exception.Message);
        Assert.Contains("Dense1.Bias.Adam.V", exception.Message);
    }

    private static float[] Numbers(int count) => [.. Enumerable.Range(1, count).Select(i => i / 8f)];
}
