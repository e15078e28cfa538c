using ModelGen.Kernels;
using ModelGen.Tests.Models;

namespace ModelGen.Tests.Contracts;

public sealed class TrainingMemoryTests
{
    private static readonly float[] Inputs = [1, 2, 3, -1, 0, 1];
    private static readonly int[] Labels = [4, 17];

    [Fact]
    public void ApplyGradients_NoneComputed_ThrowsAndChangesNothing()
    {
        TinyClassifier model = new();

        InvalidOperationException exception = Snapshot.AssertThrowsUnchanged<InvalidOperationException>(model, model.ApplyGradients);

        Assert.Contains("TinyClassifier has no gradients", exception.Message);
    }

    [Fact]
    public void Fuse_AfterComputedGradients_MakesThemInvalid()
    {
        TinyClassifier model = new();
        model.ComputeGradients(Inputs, Labels);

        model.State.Fuse(new AdamRule(0.01, 1, 0.9, 0.999, 1e-7));

        Assert.Throws<InvalidOperationException>(() => model.State.Parameters[0].CopyGradientTo(new float[54]));
    }

    [Fact]
    public void Fuse_SameGradients_UpdatesAsApplyGradients()
    {
        TinyClassifier applied = new(2);
        applied.ComputeGradients(Inputs, Labels);
        ModelState fused = applied.State.Clone();
        float[] gradients = fused.Gradients.ToArray();

        applied.State.ApplyGradients(new AdamRule(0.01, 1, 0.9, 0.999, 1e-7));
        FusedUpdate<AdamRule> sink = fused.Fuse(new AdamRule(0.01, 1, 0.9, 0.999, 1e-7));
        for (int offset = 0; offset < gradients.Length; offset += 8)
        {
            sink.Accept(offset, gradients.AsSpan(offset, 8));
        }

        Assert.Equal(applied.State.Weights.ToArray(), fused.Weights.ToArray());
        Assert.Equal(applied.State.OptimizerState["Dense1.Kernel.Adam.V"].Values(), fused.OptimizerState["Dense1.Kernel.Adam.V"].Values());
    }

    [Fact]
    public void GradientStore_Written_IsWhatParametersRead()
    {
        ModelState state = new TinyClassifier().State;
        float[] block = [1, 2, 3, 4, 5, 6, 7, 8];

        state.GradientStore().Accept(0, block);

        float[] gradient = new float[54];
        state.Parameters[0].CopyGradientTo(gradient);
        Assert.Equal(block, gradient[..8]);
    }

    [Fact]
    public void OptimizerSlot_InitialValue_FillsElementsAndNotPadding()
    {
        TinyClassifier model = TinyClassifier.With(training => training with { Optimizer = "Adagrad", OptimizerSlots = [new("Accumulator", 0.1)] });
        ModelState state = model.State;

        Assert.All(state.OptimizerState["Dense1.Kernel.Adagrad.Accumulator"].Values(), value => Assert.Equal(0.1f, value));
        Assert.All(state.OptimizerState["Dense1.Bias.Adagrad.Accumulator"].Values(), value => Assert.Equal(0.1f, value));
        Assert.Equal(54 + 18, state.Slot(0).ToArray().Count(value => value != 0));
    }

    [Fact]
    public void Arena_SmallerRequest_ReusesTheMemory()
    {
        ModelState state = new TinyClassifier().State;
        state.Arena(100)[7] = 5;

        Span<float> arena = state.Arena(10);

        Assert.Equal(10, arena.Length);
        Assert.Equal(5, arena[7]);
        Assert.Equal(200, state.Arena(200).Length);
    }

    [Fact]
    public void Arena_MoreThanAnArrayHolds_ThrowsNamingTheWayOut()
    {
        TinyClassifier model = new();

        ArgumentException exception = Snapshot.AssertThrowsUnchanged<ArgumentException>(model, () => model.State.Arena(5_000_000_000));

        Assert.Contains("needs a workspace of 5000000000 floats", exception.Message);
        Assert.Contains("at most 1/3 as many rows", exception.Message);
    }

    [Fact]
    public void Backward_AfterForward_GivesGradientsOfItsInputs()
    {
        TinyClassifier model = new();
        float[] outputs = new float[36];
        float[] outputGradients = new float[36];
        outputGradients[0] = 1;
        model.Forward(Inputs, outputs);

        model.Backward(outputGradients);

        float[] bias = new float[18];
        model.State.Parameters["Dense1.Bias"].CopyGradientTo(bias);
        Assert.Equal([1, .. new float[17]], bias);
        model.State.RememberedInputs(out int rows, out long pass);
        Assert.Equal((2, 0), (rows, pass));
    }

    [Fact]
    public void Backward_WithoutForward_ThrowsAndChangesNothing()
    {
        TinyClassifier model = new();

        InvalidOperationException exception = Snapshot.AssertThrowsUnchanged<InvalidOperationException>(model, () => model.Backward(new float[18]));

        Assert.Contains("call Forward first", exception.Message);
    }

    [Fact]
    public void Backward_AnotherTrainingCallAfterForward_Throws()
    {
        TinyClassifier model = new();
        model.Forward(Inputs, new float[36]);
        model.TrainStep(Inputs, Labels, [], []);

        Snapshot.AssertThrowsUnchanged<InvalidOperationException>(model, () => model.Backward(new float[36]));
    }

    [Theory]
    [InlineData("norm")]
    [InlineData("global")]
    [InlineData("value")]
    public void ApplyGradients_WithClipping_UpdatesByTheClippedGradients(string kind)
    {
        const double Limit = 0.25;
        TinyRegressor model = TinyRegressor.With(training => kind switch
        {
            "norm" => training with { ClipNorm = Limit },
            "global" => training with { GlobalClipNorm = Limit },
            _ => training with { ClipValue = Limit },
        });
        model.State.LearningRate = 1;
        foreach (Parameter parameter in model.State.Parameters)
        {
            parameter.CopyFrom(new float[parameter.Count]);
        }

        model.State.Parameters["Dense1.Kernel"].CopyGradientFrom([3, -4]);
        model.State.Parameters["Dense1.Bias"].CopyGradientFrom([0.125f]);
        model.ApplyGradients();

        double globalScale = Limit / Math.Sqrt(25 + 0.125 * 0.125);
        (double a, double b, double bias) = kind switch
        {
            "norm" => (3 * Limit / 5, -4 * Limit / 5, 0.125),
            "global" => (3 * globalScale, -4 * globalScale, 0.125 * globalScale),
            _ => (Limit, -Limit, 0.125),
        };
        float[] kernel = model.State.Parameters["Dense1.Kernel"].Values();
        Assert.Equal(-a, kernel[0], 1e-6);
        Assert.Equal(-b, kernel[1], 1e-6);
        Assert.Equal(-bias, model.State.Parameters["Dense1.Bias"].Values()[0], 1e-6);
    }
}
