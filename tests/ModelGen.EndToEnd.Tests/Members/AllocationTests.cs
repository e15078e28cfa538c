namespace ModelGen.EndToEnd.Tests;

/// <summary>A step allocates nothing once its memory is there.</summary>
public sealed class AllocationTests
{
    private const int Rows = 37;
    private readonly Classifier _model = new(seed: 1);
    private readonly float[] _inputs = TestData.Numbers(Rows * Classifier.InputSize, seed: 1);
    private readonly int[] _targets = TestData.Labels(Rows, Classifier.OutputSize, seed: 2);
    private readonly float[] _outputs = new float[Rows * Classifier.OutputSize];

    [Fact]
    public void TrainOnBatch_AllocatesNothing() =>
        AssertAllocatesNothing(() => _model.TrainOnBatch(_inputs, _targets));

    [Fact]
    public void ComputeAndApplyGradients_AllocateNothing() => AssertAllocatesNothing(() =>
    {
        _model.ComputeGradients(_inputs, _targets, outputs: _outputs);
        _model.ApplyGradients();
    });

    [Fact]
    public void ForwardAndBackward_AllocateNothing()
    {
        Critic model = new(seed: 1);
        float[] gradients = new float[Rows * Critic.OutputSize];
        float[] inputGradients = new float[Rows * Critic.InputSize];
        AssertAllocatesNothing(() =>
        {
            model.Forward(_inputs.AsSpan(0, Rows * Critic.InputSize), gradients);
            model.Backward(gradients, inputGradients);
            model.ApplyGradients();
        });
    }

    [Fact]
    public void TrainOnBatch_WithAugmentation_AllocatesNothing()
    {
        AugmentedReader model = new(seed: 1);
        float[] images = TestData.Numbers(Rows * AugmentedReader.InputSize, seed: 1);
        AssertAllocatesNothing(() => model.TrainOnBatch(images, _targets));
    }

    [Fact]
    public void TrainOnBatch_WithNormalization_AllocatesNothing()
    {
        Measured model = new(seed: 1);
        float[] targets = TestData.Numbers(Rows, seed: 2);
        AssertAllocatesNothing(() => model.TrainOnBatch(_inputs.AsSpan(0, Rows * Measured.InputSize), targets));
    }

    /// <summary>What the calling thread allocates; the others run nothing but kernels.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void TrainOnBatch_SharedAmongThreads_AllocatesNothing(int threads)
    {
        WideRegression model = new(seed: 1);
        ((IModel)model).State.Threads = threads;
        float[] inputs = TestData.Numbers(Rows * WideRegression.InputSize, seed: 1);
        float[] targets = TestData.Numbers(Rows * WideRegression.OutputSize, seed: 2);
        AssertAllocatesNothing(() => model.TrainOnBatch(inputs, targets));
    }

    [Fact]
    public void Predict_IntoASpan_AllocatesNothing() =>
        AssertAllocatesNothing(() => _model.Predict(_inputs, _outputs));

    [Fact]
    public void PredictClass_AllocatesNothing() =>
        AssertAllocatesNothing(() => _model.PredictClass(_inputs.AsSpan(0, Classifier.InputSize)));

    [Fact]
    public void ComputeLoss_AllocatesNothing() =>
        AssertAllocatesNothing(() => _model.ComputeLoss(_inputs, _targets));

    private static void AssertAllocatesNothing(Action step)
    {
        for (int warmUp = 0; warmUp < 100; warmUp++)
        {
            step();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            step();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
