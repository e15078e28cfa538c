namespace ModelGen.EndToEnd.Tests;

/// <summary>Rows 9 to 13: penalties, dropout, augmentation, batch normalization.</summary>
public sealed partial class CourseTests
{
    private const float Tiny = 1e-3f;

    [Fact]
    public void Row09_L1_MakesWeightsSparse_L2MakesThemSmall()
    {
        float[] free = FittedKernel<CourseUnpenalized>();
        float[] lasso = FittedKernel<CourseLasso>();
        float[] ridge = FittedKernel<CourseRidge>();

        Assert.True(lasso.Count(static w => Math.Abs(w) < Tiny) >= 15, string.Join(' ', lasso));
        Assert.True(free.Count(static w => Math.Abs(w) < Tiny) <= 3, string.Join(' ', free));
        Assert.True(ridge.Count(static w => Math.Abs(w) < Tiny) <= 3, string.Join(' ', ridge));
        Assert.True(ridge.Sum(static w => w * w) < 0.95 * free.Sum(static w => w * w));
    }

    [Fact]
    public void Row09_Penalties_ArePartOfTheLoss()
    {
        CourseLasso lasso = new(seed: 1);
        CourseRidge ridge = new(seed: 1);
        EvaluationResult lassoResult = lasso.Evaluate(ThreeInputsMatter());
        EvaluationResult ridgeResult = ridge.Evaluate(ThreeInputsMatter());

        Assert.Equal(0.1 * Values(lasso.Parameters["Dense1.Kernel"]).Sum(Math.Abs), lassoResult.Loss - lassoResult.DataLoss, 1e-6);
        Assert.Equal(0.1 * Values(ridge.Parameters["Dense1.Kernel"]).Sum(static w => w * w), ridgeResult.Loss - ridgeResult.DataLoss, 1e-6);
    }

    [Fact]
    public void Row09_History_HasTheLossesWithAndWithoutPenalties()
    {
        History history = new CourseLasso(seed: 1).Fit(ThreeInputsMatter(), new FitOptions { Epochs = 3, BatchSize = 100, Validation = ThreeInputsMatter() });

        Assert.All(history["loss"].Zip(history.DataLosses), static pair => Assert.True(pair.First > pair.Second + 0.01));
        Assert.All(history["val_loss"].Zip(history.ValidationDataLosses), static pair => Assert.True(pair.First > pair.Second + 0.01));
    }

    [Fact]
    public void Row10_Dropout_SwitchesOtherUnitsOffInEachPass_WhenTrainingOnly()
    {
        CourseDropout model = new(seed: 1);
        MakeIdentity(model.Parameters["Dense1.Kernel"]);
        float[] ones = [.. Enumerable.Repeat(1f, 50 * CourseDropout.InputSize)];
        float[] first = new float[ones.Length];
        float[] second = new float[ones.Length];

        model.Forward(ones, first);
        model.Forward(ones, second);

        Assert.All(first, static x => Assert.True(x is 0 or 1.25f, $"A unit of 1 became {x}."));
        Assert.InRange(first.Count(static x => x == 0) / (double)first.Length, 0.18, 0.22);
        Assert.NotEqual(first, second);
        Assert.Equal(ones, model.Predict(ones));
    }

    [Fact]
    public void Row11_RandomFlip_MirrorsImages_WhenTrainingOnly()
    {
        CourseFlipped model = new(seed: 1);
        MakeIdentity(model.Parameters["Dense1.Kernel"]);
        float[] images = _train.Take(40).Inputs.ToArray();
        float[] shown = new float[images.Length];

        model.Forward(images, shown);

        int mirrored = 0;
        foreach ((float[] image, float[] seen) in images.Chunk(64).Zip(shown.Chunk(64)))
        {
            float[] mirror = [.. image.Chunk(8).SelectMany(static line => line.Reverse())];
            Assert.True(seen.SequenceEqual(image) || seen.SequenceEqual(mirror));
            mirrored += seen.SequenceEqual(mirror) ? 1 : 0;
        }

        Assert.InRange(mirrored, 10, 30);
        Assert.Equal(images, model.Predict(images));
    }

    [Fact]
    public void Row11_RandomRotationAndZoom_ChangeImagesAnewInEachPass_WhenTrainingOnly()
    {
        CourseTurned model = new(seed: 1);
        MakeIdentity(model.Parameters["Dense1.Kernel"]);
        float[] images = _train.Take(40).Inputs.ToArray();
        float[] first = new float[images.Length];
        float[] second = new float[images.Length];

        model.Forward(images, first);
        model.Forward(images, second);

        Assert.All(images.Chunk(64).Zip(first.Chunk(64)), static pair => Assert.NotEqual(pair.First, pair.Second));
        Assert.All(first.Chunk(64).Zip(second.Chunk(64)), static pair => Assert.NotEqual(pair.First, pair.Second));
        Assert.Equal(images, model.Predict(images));
    }

    [Fact]
    public void Row12_BatchNorm_NormalizesByTheBatchWhenTraining_ByMovingStatisticsAfterwards()
    {
        CourseNormalizedAfter model = new(seed: 1);
        MakeIdentity(model.Parameters["Dense1.Kernel"]);
        MakeIdentity(model.Parameters["Dense2.Kernel"]);
        float[] inputs = [.. TestData.Numbers(30 * 5, seed: 13).Select(static x => 3 + x)];
        float[] outputs = new float[inputs.Length];
        Assert.All(Values(model.Parameters["BatchNorm1.Gamma"]), static gamma => Assert.Equal(1, gamma));
        Assert.All(Values(model.Parameters["BatchNorm1.Beta"]), static beta => Assert.Equal(0, beta));

        model.Forward(inputs, outputs);

        float[] mean = Means(inputs);
        float[] variance = Means([.. inputs.Select((x, i) => (x - mean[i % 5]) * (x - mean[i % 5]))]);
        AssertNear(inputs.Select((x, i) => (x - mean[i % 5]) / MathF.Sqrt(variance[i % 5] + 0.001f)), outputs, 1e-4f);
        float[] movingMean = Values(model.Parameters["BatchNorm1.MovingMean"]);
        float[] movingVariance = Values(model.Parameters["BatchNorm1.MovingVariance"]);
        AssertNear(mean.Select(static m => 0.1f * m), movingMean, 1e-5f);
        AssertNear(variance.Select(static v => 0.9f + 0.1f * v), movingVariance, 1e-5f);
        AssertNear(inputs.Select((x, i) => (x - movingMean[i % 5]) / MathF.Sqrt(movingVariance[i % 5] + 0.001f)), model.Predict(inputs), 1e-4f);
    }

    [Fact]
    public void Row12_BatchNorm_GoesBeforeOrAfterTheActivation_AsItIsWritten()
    {
        CourseNormalizedBefore before = new(seed: 1);
        CourseNormalizedAfter after = new(seed: 1);
        MakeIdentity(before.Parameters["Dense2.Kernel"]);
        MakeIdentity(after.Parameters["Dense2.Kernel"]);
        float[] inputs = TestData.Numbers(30 * 5, seed: 14);
        float[] outputs = new float[inputs.Length];

        before.Forward(inputs, outputs);
        Assert.All(outputs, static x => Assert.True(x >= 0));
        Assert.All(Means(outputs), static mean => Assert.True(mean > 0.1));

        after.Forward(inputs, outputs);
        Assert.Contains(outputs, static x => x < 0);
        Assert.All(Means(outputs), static mean => Assert.Equal(0, mean, 1e-4f));
    }

    [Fact]
    public void Row13_BatchNorm_FollowsDenseLayers_AndTheReadmeSaysThatThereAreNoConvolutions()
    {
        Assert.Equal(["Dense1", "BatchNorm1", "Dense2", "Dense3"], CourseNormalized.Info.Layers.Select(static layer => layer.Name));
        bool hasConvolutions = typeof(DenseAttribute).Assembly.GetType("ModelGen.Conv2DAttribute") is not null;
        string readme = File.ReadAllText(Path.Combine(TestPaths.Data, "../../README.md"));
        Assert.Equal(!hasConvolutions, readme.Contains("no convolutions", StringComparison.Ordinal));
    }

    private static float[] FittedKernel<TModel>()
        where TModel : class, ITrainable<TModel, float>
    {
        TModel model = TModel.Create(new ModelState(TModel.Info, seed: 1));
        Trainer.Fit(model, ThreeInputsMatter(), new FitOptions { Epochs = 1000, BatchSize = 100 });
        return Values(model.State.Parameters["Dense1.Kernel"]);
    }

    /// <summary>Targets that depend on the first 3 of 20 inputs, and on chance.</summary>
    private static Dataset<float> ThreeInputsMatter()
    {
        float[] inputs = [.. TestData.Numbers(100 * 20, seed: 15).Select(static x => 2 * x)];
        float[] noise = TestData.Numbers(100, seed: 16);
        return Dataset.Create(inputs, [.. inputs.Chunk(20).Zip(noise, static (x, noise) => x[0] - 0.8f * x[1] + 0.5f * x[2] + 0.3f * noise)]);
    }

    private static float[] Means(float[] rows) => [.. Enumerable.Range(0, 5).Select(column => rows.Where((_, i) => i % 5 == column).Average())];
}
