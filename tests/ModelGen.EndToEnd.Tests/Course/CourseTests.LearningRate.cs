namespace ModelGen.EndToEnd.Tests;

/// <summary>Rows 1 to 4: the learning rate, and how it decays.</summary>
public sealed partial class CourseTests
{
    /// <summary>Inputs whose squares have the mean 1, so that the loss of <see cref="CourseParabola"/> is (w − 3)².</summary>
    private static readonly Dataset<float> Parabola = Dataset.Create([1f, -1f], [3f, -3f]);

    [Fact]
    public void Row01_LearningRateOfTheOptimizer_IsTheSizeOfAdamsFirstStep()
    {
        CourseAbsolute model = new(seed: 1);
        float[] inputs = TestData.Numbers(20 * CourseAbsolute.InputSize, seed: 2);
        float[] targets = TestData.Numbers(20, seed: 3);
        float[] before = Values(model.Parameters["Dense1.Kernel"]);
        float expectedLoss = model.Predict(inputs).Zip(targets, static (y, t) => Math.Abs(y - t)).Average();

        float loss = model.TrainOnBatch(inputs, targets);

        Assert.Equal(expectedLoss, loss, 1e-6f);
        Assert.Equal(0.001f, model.LearningRate);
        Assert.All(Values(model.Parameters["Dense1.Kernel"]).Zip(before), static weight => Assert.Equal(0.001f, Math.Abs(weight.First - weight.Second), 1e-6f));
    }

    [Theory]
    [InlineData(0.9f, -0.8f)]
    [InlineData(1.1f, -1.2f)]
    [InlineData(0.0001f, 0.9998f)]
    public void Row02_RateTooHighOscillatesOrDiverges_TooLowStalls(float rate, float errorFactor)
    {
        CourseParabola model = new(seed: 1) { LearningRate = rate };
        for (int step = 0; step < 5; step++)
        {
            float error = Values(model.Parameters["Dense1.Kernel"])[0] - 3;
            model.TrainOnBatch(Parabola.Inputs.Span, Parabola.Targets.Span);
            Assert.Equal(errorFactor * error, Values(model.Parameters["Dense1.Kernel"])[0] - 3, 1e-4f);
        }
    }

    [Fact]
    public void Row02_RateTooHighOrTooLow_IsToldByAdvice()
    {
        Assert.StartsWith("Learning rate too high", new CourseParabola(seed: 1) { LearningRate = 1.1f }.Fit(Parabola, new FitOptions { Epochs = 10 }).Advice);
        Assert.StartsWith("Underfitting", new CourseParabola(seed: 1) { LearningRate = 0.0001f }.Fit(Parabola, new FitOptions { Epochs = 10 }).Advice);
    }

    [Fact]
    public void Row02_TerminateOnNaN_NamesTheLayer()
    {
        CourseParabola model = new(seed: 1) { LearningRate = 1e30f };
        History history = model.Fit(Parabola, new FitOptions { Epochs = 50, Callbacks = [new TerminateOnNaN()] });

        Assert.True(history.Epochs < 50);
        Assert.Contains("Dense1 is the first layer that went bad", history.StopReason, StringComparison.Ordinal);
    }

    [Fact]
    public void Row02_LearningRateFinder_SuggestsARateBetween()
    {
        const float TooLow = 0.0001f, TooHigh = 20;
        double suggestion = new LearningRateFinder().Run(new CourseDigits(seed: 1), _train).Suggestion;

        Assert.InRange(suggestion, 10 * TooLow, TooHigh / 10);
        Assert.True(AccuracyAt((float)suggestion) > 0.9);
        Assert.True(AccuracyAt(TooLow) < 0.5);
        Assert.True(AccuracyAt(TooHigh) < 0.5);
    }

    [Fact]
    public void Row03_ExponentialDecay_MultipliesTheRateEveryTenEpochs()
    {
        History history = new CourseHalved(seed: 1).Fit(Parabola, new FitOptions { Epochs = 25 });

        AssertNear(Enumerable.Range(0, 25).Select(static epoch => 0.01f * MathF.Pow(0.5f, epoch / 10)), history.LearningRates, 1e-9f);
        Assert.Equal(25, history.LearningRates.Count);
    }

    [Fact]
    public void Row04_LinearDecay_SubtractsFromTheRateEveryFiveEpochs()
    {
        History history = new CourseSubtracted(seed: 1).Fit(Parabola, new FitOptions { Epochs = 60 });

        AssertNear(Enumerable.Range(0, 60).Select(static epoch => Math.Max(0, 0.001f - 0.0001f * (epoch / 5))), history.LearningRates, 1e-9f);
        Assert.Equal(60, history.LearningRates.Count);
    }

    private double AccuracyAt(float rate)
    {
        CourseDigits model = new(seed: 1) { LearningRate = rate };
        model.Fit(_train, new FitOptions { Epochs = 5 });
        return model.Evaluate(_validation)["accuracy"];
    }
}
