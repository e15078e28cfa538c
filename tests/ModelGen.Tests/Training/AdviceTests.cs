using ModelGen.Tests.Models;

namespace ModelGen.Tests.Training;

/// <summary>What <see cref="History.Advice"/> says of curves of every kind, and of runs made to show them.</summary>
public sealed class AdviceTests
{
    [Fact]
    public void ValidationLossThatRises_IsOverfitting()
        => AssertAdvice(
            [1, 0.6, 0.4, 0.3, 0.2, 0.1],
            [1.1, 0.8, 0.7, 0.75, 0.9, 1.2],
            "Overfitting from epoch 4 on: the validation loss rose from 0.7 to 1.2 while the training loss fell from 0.4 to 0.1.");

    [Fact]
    public void LossThatHardlyFalls_IsUnderfitting()
        => AssertAdvice(
            [0.70, 0.69, 0.69, 0.69],
            [0.70, 0.69, 0.69, 0.69],
            "Underfitting: after 4 epochs the training loss is 0.69, hardly below the 0.7 of the first.");

    [Fact]
    public void LossThatIsNaN_IsALearningRateTooHigh()
        => AssertAdvice([1, 5, double.NaN], [1, 5, double.NaN], "Learning rate too high: the training loss became NaN in epoch 3.");

    [Fact]
    public void LossThatGrows_IsALearningRateTooHigh()
        => AssertAdvice([1, 2, 8], null, "Learning rate too high: the training loss rose from 1 to 8 in 3 epochs.");

    [Fact]
    public void LossThatJumps_IsALearningRateTooHigh()
        => AssertAdvice(
            [1, 0.6, 0.9, 0.5, 0.8, 0.5, 0.9],
            null,
            "Learning rate too high: the training loss jumps up and down (it rose by over 5 % in 3 of 7 epochs) instead of falling.");

    [Fact]
    public void LossThatStillFalls_WantsMoreEpochs()
        => AssertAdvice(
            [1, 0.9, 0.8, 0.7, 0.6, 0.5],
            [1.1, 1, 0.9, 0.8, 0.7, 0.6],
            "Train longer: the validation loss was still falling, from 0.7 in epoch 5 to 0.6 in epoch 6.");

    [Fact]
    public void CurvesThatSettle_AreFine()
        => AssertAdvice(
            [1, 0.4, 0.22, 0.2, 0.19, 0.19],
            [1.1, 0.5, 0.31, 0.3, 0.305, 0.304],
            "Well fitted: the validation loss was lowest in epoch 4 (0.3) and ended at 0.304, with a training loss of 0.19.");

    [Fact]
    public void ModelNoBetterThanTheMean_IsUnderfitting()
    {
        History history = new();
        foreach ((double loss, double r2) in new[] { (300.0, -3.6), (275, -3.2), (268.5, -3.13), (268, -3.12) })
        {
            history.Add(new OrderedDictionary<string, double> { ["loss"] = loss, ["r2"] = r2, ["val_loss"] = loss, ["val_r2"] = r2 });
        }

        Assert.StartsWith(
            "Underfitting: after 4 epochs the training loss is 268, from 300 in the first, and with an r2 of -3.12 the model is no better than the mean of the targets",
            history.Advice);
    }

    [Fact]
    public void ModelNoBetterThanTheMeanOnUnseenData_DoesNotGeneralize()
    {
        History history = new();
        foreach ((double loss, double r2) in new[] { (3.0, 0.1), (1, 0.7), (0.9, 0.8), (0.9, 0.8) })
        {
            history.Add(new OrderedDictionary<string, double> { ["loss"] = loss, ["r2"] = r2, ["val_loss"] = 4, ["val_r2"] = -0.2 });
        }

        Assert.StartsWith("The model does not generalize: on the validation data its r2 is -0.2,", history.Advice);
    }

    [Fact]
    public void LossThatSettlesHigh_IsNotCalledFitted()
        => AssertAdvice(
            [1, 0.8, 0.75, 0.74, 0.74, 0.74],
            [1, 0.8, 0.75, 0.74, 0.74, 0.74],
            "Not yet fitted: after 6 epochs the training loss is 0.74, from 1 in the first. If that does not suffice, train longer, raise the learning rate,");

    [Fact]
    public void OneEpoch_IsNotCalledFitted()
        => AssertAdvice([0.7], [0.7], "Not yet fitted: after 1 epoch the training loss is 0.7. If that does not suffice, train longer,");

    [Fact]
    public void HighAccuracyFromTheStart_IsFine()
    {
        History history = new();
        foreach (double loss in new[] { 0.1, 0.09, 0.081, 0.08, 0.08, 0.08 })
        {
            history.Add(new OrderedDictionary<string, double> { ["loss"] = loss, ["accuracy"] = 0.97, ["val_loss"] = loss });
        }

        Assert.StartsWith("Well fitted", history.Advice);
    }

    [Fact]
    public void WithoutValidation_AsksForIt()
        => AssertAdvice([1, 0.4, 0.22, 0.2, 0.2, 0.2], null, "The training loss fell from 1 to 0.2. Pass FitOptions.Validation");

    [Fact]
    public void FirstEpochThatThrowsTheWeightsOff_IsALearningRateTooHigh()
    {
        History history = new();
        foreach ((double loss, double accuracy) in new[] { (3.1, 0.1), (2.35, 0.1), (2.34, 0.11), (2.36, 0.1) })
        {
            history.Add(new OrderedDictionary<string, double> { ["loss"] = loss, ["accuracy"] = accuracy });
        }

        Assert.StartsWith("Learning rate too high: the first epoch threw the weights off (training loss 3.1)", history.Advice);
    }

    [Theory]
    [InlineData(3.1, 2.35, 1.5, 1.45)]
    [InlineData(3.1, 2.9, 2.35, 2.75)]
    public void LossThatFallsAfterTheFirstEpochs_WasNotThrownOff(params double[] losses)
    {
        History history = new();
        foreach (double loss in losses)
        {
            history.Add(new OrderedDictionary<string, double> { ["loss"] = loss, ["accuracy"] = 0.4 });
        }

        Assert.DoesNotContain("threw the weights off", history.Advice);
    }

    [Fact]
    public void NoEpochs_SaysSo() => Assert.Equal("Nothing was trained.", new History().Advice);

    [Fact]
    public void RunOnRandomLabels_Overfits()
    {
        Random random = new(1);
        Dataset<int> train = Noise(random, 30);
        TinyClassifier model = TinyClassifier.With(training => training with { LearningRate = 0.1 });

        History history = Trainer.Fit(model, train, new FitOptions { Epochs = 200, Validation = Noise(random, 30) });

        Assert.StartsWith("Overfitting from epoch ", history.Advice);
    }

    [Fact]
    public void RunWithATinyRate_Underfits()
    {
        TinyClassifier model = TinyClassifier.With(training => training with { LearningRate = 1e-7 });

        History history = Trainer.Fit(model, TinyData.Classes(60), new FitOptions { Epochs = 10, Validation = TinyData.Classes(30) });

        Assert.StartsWith("Underfitting: after 10 epochs", history.Advice);
    }

    [Fact]
    public void RunWithAHugeRate_SaysThatTheRateIsTooHigh()
    {
        TinyRegressor model = TinyRegressor.With(training => training with { LearningRate = 100 });

        History history = Trainer.Fit(model, Dataset.Create([1, 0, 0, 1, 1, 1], [1f, 2f, 3f]), new FitOptions { Epochs = 60 });

        Assert.StartsWith("Learning rate too high", history.Advice);
    }

    [Fact]
    public void UnscaledInputs_AreNamedWithTheirNumbers()
    {
        float[] inputs = [5.1f, 3.5f, 1.4f, 4.9f, 3.0f, 1.4f, 7.0f, 3.2f, 4.7f];
        Dataset<int> data = Dataset.Create([.. inputs.Select(static value => value * 1000)], [0, 0, 1]);

        string advice = Trainer.Fit(new TinyClassifier(), data, new FitOptions { Shuffle = false }).Advice;

        Assert.Contains(" The inputs are not scaled: input 0 of a row reaches 7000 in the first batch,", advice);
        Assert.Contains("[Normalization], or [Rescaling]", advice);
    }

    [Fact]
    public void NegativeInputs_CountByMagnitude()
        => Assert.Contains("input 2 of a row reaches -60 ", Trainer.Fit(new TinyClassifier(), Dataset.Create([1, 2, 3, 4, 5, -60], [0, 1])).Advice);

    [Fact]
    public void InputsJustAboveFifty_AreLarge()
        => Assert.NotNull(UnscaledInput.Find(TinyClassifier.Info with { ScalesInputs = false }, [1, 2, 50.5f]));

    [Fact]
    public void SmallInputs_AreFine()
        => Assert.DoesNotContain("not scaled", Trainer.Fit(new TinyClassifier(), Dataset.Create([1, 2, 50, 4, 5, -50], [0, 1])).Advice);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void LargeInputs_WantALayerThatScales(bool scales)
        => Assert.Equal(!scales, UnscaledInput.Find(TinyClassifier.Info with { ScalesInputs = scales }, [1, 2, 3000]) is not null);

    [Fact]
    public void Finder_SuggestsARateBetweenStandingStillAndDivergence()
    {
        TinyRegressor model = new(1);
        Dataset<float> data = Line();
        float[] weights = model.State.Weights.ToArray();

        LearningRateCurve curve = new LearningRateFinder { BatchSize = 8 }.Run(model, data);

        Assert.InRange(curve.Suggestion, 1e-3, 1);
        Assert.Equal(curve.LearningRates.Count, curve.Losses.Count);
        Assert.InRange(curve.LearningRates.Count, 50, 99);
        Assert.Equal(0, model.State.Step);
        Assert.Equal(weights, model.State.Weights.ToArray());
        TinyRegressor trained = TinyRegressor.With(training => training with { LearningRate = curve.Suggestion });
        History history = Trainer.Fit(trained, data, new FitOptions { Epochs = 30 });
        Assert.True(history["loss"][^1] < history["loss"][0] / 10, history.Advice);
    }

    [Fact]
    public void Finder_BoundsTheWrongWayRound_Throws()
        => Assert.Contains(
            "MaxLearningRate (1E-07) must be greater than MinLearningRate (1E-06).",
            Assert.Throws<ArgumentException>(() => new LearningRateFinder { MaxLearningRate = 1e-7 }.Run(new TinyRegressor(), Line())).Message);

    [Fact]
    public void Finder_EqualBounds_Throws()
        => Assert.Throws<ArgumentException>(() => new LearningRateFinder { MinLearningRate = 0.1, MaxLearningRate = 0.1 }.Run(new TinyRegressor(), Line()));

    private static Dataset<float> Line()
    {
        Random random = new(3);
        float[] inputs = [.. Enumerable.Range(0, 200).Select(_ => (float)(2 * random.NextDouble() - 1))];
        return Dataset.Create(inputs, [.. inputs.Chunk(2).Select(row => 3 * row[0] - 2 * row[1] + 1)]);
    }

    private static Dataset<int> Noise(Random random, int rows) => Dataset.Create(
        [.. Enumerable.Range(0, 3 * rows).Select(_ => (float)(4 * random.NextDouble() - 2))],
        [.. Enumerable.Range(0, rows).Select(_ => random.Next(18))]);

    private static void AssertAdvice(double[] loss, double[]? validation, string expected)
    {
        History history = new();
        for (int epoch = 0; epoch < loss.Length; epoch++)
        {
            OrderedDictionary<string, double> results = new() { ["loss"] = loss[epoch] };
            if (validation is not null)
            {
                results["val_loss"] = validation[epoch];
            }

            history.Add(results);
        }

        Assert.StartsWith(expected, history.Advice);
    }
}
