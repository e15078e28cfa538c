using ModelGen.Tests.Models;

namespace ModelGen.Tests.Contracts;

public sealed class ModelStateTests
{
    private static readonly float[] Inputs = [1, 2, 3, -1, 0, 1];
    private static readonly int[] Labels = [4, 17];

    [Fact]
    public void Create_SameSeed_SameWeights()
        => Assert.Equal(new TinyClassifier(5).State.Weights.ToArray(), new TinyClassifier(5).State.Weights.ToArray());

    [Fact]
    public void Create_OtherSeed_OtherWeights()
        => Assert.NotEqual(new TinyClassifier(5).State.Weights.ToArray(), new TinyClassifier(6).State.Weights.ToArray());

    [Fact]
    public void Create_Initializers_FillEachParameter()
    {
        ModelState state = new TinyClassifier(5).State;

        Assert.All(state.Parameters["Dense1.Bias"].Values(), value => Assert.Equal(0, value));
        Assert.All(state.Parameters["Shift1.MovingMean"].Values(), value => Assert.Equal(1, value));
        float limit = MathF.Sqrt(6f / (3 + 18));
        Assert.All(state.Parameters["Dense1.Kernel"].Values(), value => Assert.InRange(value, -limit, limit));
        Assert.True(state.Parameters["Dense1.Kernel"].Values().Distinct().Count() > 40);
    }

    [Fact]
    public void Create_LargeModel_AllocatesLittleMoreThanItsWeights()
    {
        ModelInfo info = TinyInfo.Dense("Large", 1000, 1000, TinyClassifier.Info.Training);
        _ = new ModelState(info, 0);

        long before = GC.GetAllocatedBytesForCurrentThread();
        _ = new ModelState(info, 0);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        // The weights, and one kernel in logical order while it is initialized.
        Assert.InRange(allocated, 4L * info.WeightsLength, 4L * info.WeightsLength + 4L * 1_000_000 + 50_000);
    }

    [Fact]
    public void Clone_Trained_ContinuesToTheSameBits()
    {
        TinyClassifier model = new(1);
        model.TrainStep(Inputs, Labels, [], []);
        model.State.Epoch = 3;
        model.State.Threads = 2;
        model.State.LearningRate = 0.03f;
        model.State.LearningRateFactor = 0.5f;
        model.State.ForcedMasks = new() { [1] = [1, 0] };

        TinyClassifier clone = new(model.State.Clone());

        Assert.Equal(Snapshot.Of(model), Snapshot.Of(clone));
        Assert.Equal(model.State.Gradients.ToArray(), clone.State.Gradients.ToArray());
        Assert.Equal((2, 0.5f, 0.015f), (clone.State.Threads, clone.State.LearningRateFactor, clone.State.LearningRate));
        Assert.Equal(model.State.ForcedMasks, clone.State.ForcedMasks);
        model.TrainStep(Inputs, Labels, [], []);
        clone.TrainStep(Inputs, Labels, [], []);
        Assert.Equal(Snapshot.Of(model), Snapshot.Of(clone));
    }

    [Fact]
    public void Clone_TrainedFurther_LeavesTheOriginal()
    {
        TinyClassifier model = new(1);
        model.TrainStep(Inputs, Labels, [], []);
        byte[] before = Snapshot.Of(model);
        float[] gradients = model.State.Gradients.ToArray();

        TinyClassifier clone = new(model.State.Clone());
        clone.TrainStep(Inputs, Labels, [], []);
        clone.State.LearningRate = 1;

        Assert.NotEqual(before, Snapshot.Of(clone));
        Assert.Equal(before, Snapshot.Of(model));
        Assert.Equal(gradients, model.State.Gradients.ToArray());
    }

    [Fact]
    public void Counters_TrainingSteps_CountPassesAndUpdates()
    {
        TinyClassifier model = new();

        model.ComputeGradients(Inputs, Labels);
        model.ComputeGradients(Inputs, Labels);
        model.ApplyGradients();

        Assert.Equal((2, 1), (model.State.Pass, model.State.Step));
    }

    [Fact]
    public void BeginPass_Called_ReturnsTheNumberBefore()
    {
        ModelState state = new TinyClassifier().State;

        Assert.Equal(0, state.BeginPass());
        Assert.Equal(1, state.BeginPass());
        Assert.Equal(2, state.Pass);
    }

    [Fact]
    public void Epoch_Negative_Throws()
    {
        TinyClassifier model = new();

        ArgumentOutOfRangeException exception = Snapshot.AssertThrowsUnchanged<ArgumentOutOfRangeException>(model, () => model.State.Epoch = -1);

        Assert.Equal(("Epoch", -1), (exception.ParamName, exception.ActualValue));
    }

    [Fact]
    public void Threads_Negative_Throws()
    {
        TinyClassifier model = new();

        ArgumentOutOfRangeException exception = Assert.Throws<ArgumentOutOfRangeException>(() => model.State.Threads = -2);

        Assert.Equal(("Threads", -2, 0), (exception.ParamName, exception.ActualValue, model.State.Threads));
    }

    [Fact]
    public void TrainingMembers_InferenceOnlyModel_ThrowAndSayWhy()
    {
        ModelState state = new(TinyPredictor.Info, 0);

        Assert.Empty(state.OptimizerState);
        foreach (Action member in new Action[]
        {
            () => state.EnterTraining(), () => state.Arena(1), () => state.BeginPass(), () => _ = state.LearningRate,
            () => state.LearningRate = 1, () => _ = state.Gradients.Length,
        })
        {
            Assert.Contains("TinyPredictor only predicts", Assert.Throws<InvalidOperationException>(member).Message);
        }
    }
}
