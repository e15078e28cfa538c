namespace ModelGen.EndToEnd.Tests;

/// <summary>The public members of a generated class.</summary>
public sealed class PublicMemberTests
{
    [Fact]
    public void Constants_AreTheNetworks()
    {
        Assert.Equal(12, Classifier.InputSize);
        Assert.Equal(4, Classifier.OutputSize);
        Assert.Equal((12 * 24 + 24) + 24 * 20 + 4 * 20 + (20 * 4 + 4), Classifier.ParameterCount);
        Assert.Equal((12 * 24 + 24) + 24 * 20 + 2 * 20 + (20 * 4 + 4), Classifier.TrainableParameterCount);
    }

    [Fact]
    public void Info_ListsLayersInTheOrderWritten()
    {
        Assert.Equal("Classifier", Classifier.Info.Name);
        Assert.Equal(
            ["Dense1", "Dropout1", "Dense2", "BatchNorm1", "Activation1", "Dense3"],
            Classifier.Info.Layers.Select(static layer => layer.Name));
        Assert.Equal([24, 24, 20, 20, 20, 4], Classifier.Info.Layers.Select(static layer => layer.OutputShape[0]));
        Assert.Equal(Classifier.ParameterCount, Classifier.Info.Layers.Sum(static layer => layer.ParameterCount));
        Assert.Equal(
            [
                "Dense1.Kernel", "Dense1.Bias", "Dense2.Kernel", "BatchNorm1.Gamma", "BatchNorm1.Beta", "Dense3.Kernel", "Dense3.Bias",
                "BatchNorm1.MovingMean", "BatchNorm1.MovingVariance",
            ],
            Classifier.Info.Parameters.Select(static parameter => parameter.Name));
    }

    [Fact]
    public void Fingerprint_TellsArchitecturesApart()
    {
        string[] fingerprints = [Classifier.Info.Fingerprint, Regression.Info.Fingerprint, Decision.Info.Fingerprint, Critic.Info.Fingerprint];
        Assert.Equal(4, fingerprints.Distinct().Count());
    }

    [Fact]
    public void TrainOnBatch_ReturnsTheLossBeforeTheUpdate_AndCountsSteps()
    {
        (Classifier trained, Classifier computed) = (new(seed: 1), new(seed: 1));
        float[] inputs = TestData.Numbers(5 * Classifier.InputSize, seed: 1);
        int[] labels = [0, 1, 2, 3, 0];
        Assert.Equal(computed.ComputeGradients(inputs, labels), trained.TrainOnBatch(inputs, labels));
        Assert.Equal(1, trained.Step);
        Assert.Equal(0, computed.Step);
    }

    [Fact]
    public void LearningRate_FollowsTheSchedule_UntilItIsSet()
    {
        Classifier model = new(seed: 1);
        float[] inputs = TestData.Numbers(Classifier.InputSize, seed: 1);
        for (int step = 0; step < 10; step++)
        {
            Assert.Equal(0.01f, model.LearningRate);
            model.TrainOnBatch(inputs, [1]);
        }

        Assert.Equal(0.009f, model.LearningRate, 1e-8f);
        model.LearningRate = 0.5f;
        Assert.Equal(0.5f, model.LearningRate);
    }

    [Fact]
    public void Penalties_AreInTheLoss_NotInTheDataLoss()
    {
        Classifier model = new(seed: 1);
        float[] inputs = TestData.Numbers(5 * Classifier.InputSize, seed: 1);
        BatchLoss loss = ((ITrainable<Classifier, int>)model).EvaluateStep(inputs, [0, 1, 2, 3, 0], default, default);
        float[] kernel = new float[model.Parameters["Dense1.Kernel"].Count];
        model.Parameters["Dense1.Kernel"].CopyTo(kernel);
        Assert.Equal(0.001 * kernel.Sum(static w => (double)w * w), loss.WeightPenalty, 1e-6);
        Assert.Equal(loss.Data + loss.WeightPenalty, model.ComputeLoss(inputs, [0, 1, 2, 3, 0]), 1e-5);
    }

    [Fact]
    public void PredictClass_OfOneOutput_IsTheSideOfOneHalf()
    {
        Decision model = new(seed: 1);
        model.Parameters["Dense1.Kernel"].CopyFrom([1, 0, 0]);
        model.Parameters["Dense1.Bias"].CopyFrom([0]);
        Assert.Equal(1, model.PredictClass([0.1f, 5, 5]));
        Assert.Equal(0, model.PredictClass([-0.1f, 5, 5]));
        Assert.Equal(0, model.PredictClass([0, 5, 5]));
    }

    [Fact]
    public void PredictClassAndAccuracy_OfOneLogit_TakeTheSideOfZero()
    {
        LogitDecision model = new(seed: 1);
        model.Parameters["Dense1.Kernel"].CopyFrom([1, 0, 0]);
        model.Parameters["Dense1.Bias"].CopyFrom([0]);
        Assert.Equal(1, model.PredictClass([0.1f, 5, 5]));
        Assert.Equal(0, model.PredictClass([0, 5, 5]));
        Assert.Equal(1, model.Evaluate(Dataset.Create([0.1f, 5, 5, -0.1f, 5, 5], [1f, 0f]))["accuracy"]);
    }

    [Fact]
    public void Dropout_UsesTheMaskThatDropoutMaskGives()
    {
        const int Width = 10;
        Regression model = new(seed: 9);
        float[] input = TestData.Numbers(Regression.InputSize, seed: 1);
        float[] gradient = new float[model.Parameters["Dense2.Kernel"].Count];
        List<float> masks = [];
        for (int pass = 0; pass < 5; pass++)
        {
            float[] mask = new float[Width];
            DropoutMask.Fill(mask, Width, rate: 0.25, seed: 9, layer: 1, pass);
            model.ComputeGradients(input, [3, -3]);
            model.Parameters["Dense2.Kernel"].CopyGradientTo(gradient);
            Assert.Equal(mask.Select(static keep => keep == 1), Enumerable.Range(0, Width).Select(unit => gradient[2 * unit] != 0));
            masks.AddRange(mask);
        }

        Assert.InRange(masks.Average(), 0.5f, 0.95f);
        Assert.NotEqual(masks[..Width], masks[Width..(2 * Width)]);
    }
}
