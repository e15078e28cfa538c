using Samples;

namespace ModelGen.EndToEnd.Tests;

/// <summary>Rows 7 and 8: overfitting, underfitting, and the answers to them.</summary>
public sealed partial class CourseTests
{
    [Fact]
    public void Row07_Overfitting_IsToldByTheCurves()
    {
        History history = new CourseLarge(seed: 1).Fit(Mislabeled(100), new FitOptions { Epochs = 80, Validation = _validation });

        Assert.StartsWith("Overfitting from epoch ", history.Advice, StringComparison.Ordinal);
        Assert.True(history["loss"][^1] < 0.1, $"Training loss {history["loss"][^1]}");
        Assert.True(history["val_loss"][^1] > 1.5 * history["val_loss"].Min(), $"Validation loss {history["val_loss"][^1]}");
    }

    [Fact]
    public void Row07_EarlyStopping_EndsWithTheBestEpoch()
    {
        CourseLarge model = new(seed: 1);
        EarlyStopping stopping = new() { Patience = 5, RestoreBestWeights = true };
        History history = model.Fit(Mislabeled(100), new FitOptions { Epochs = 80, Validation = _validation, Callbacks = [stopping] });

        Assert.Equal(history.BestEpoch + 6, history.Epochs);
        Assert.True(history.Epochs < 80);
        Assert.Equal(history["val_loss"].Min(), model.Evaluate(_validation).Loss, 1e-6);
    }

    [Fact]
    public void Row07_Underfitting_IsToldByTheCurves()
    {
        History history = new CourseStraight(seed: 1).Fit(Quadrants(400, seed: 11), new FitOptions { Epochs = 30, Validation = Quadrants(200, seed: 12) });

        Assert.StartsWith("Underfitting: after 30 epochs", history.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Row08_LargerModel_CuresUnderfitting()
    {
        History history = new CourseCurved(seed: 1).Fit(Quadrants(400, seed: 11), new FitOptions { Epochs = 30, Validation = Quadrants(200, seed: 12) });

        Assert.True(history["val_loss"][^1] < 0.3, $"Validation loss {history["val_loss"][^1]}");
        Assert.DoesNotContain("Underfitting", history.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Row08_LongerTraining_CuresUnderfitting()
    {
        CourseCurved model = new(seed: 1);
        History brief = model.Fit(Quadrants(400, seed: 11), new FitOptions { Epochs = 5 });
        History longer = model.Fit(Quadrants(400, seed: 11), new FitOptions { Epochs = 25 });

        Assert.StartsWith("Train longer", brief.Advice, StringComparison.Ordinal);
        Assert.True(longer["loss"][^1] < brief["loss"][^1] / 2, $"Training loss {longer["loss"][^1]}");
    }

    [Fact]
    public void Row08_MoreData_CuresOverfitting()
    {
        FitOptions options = new() { Epochs = 40, Validation = _validation };
        double few = new CourseLarge(seed: 1).Fit(Mislabeled(100), options)["val_loss"][^1];
        double many = new CourseLarge(seed: 1).Fit(Mislabeled(600), options)["val_loss"][^1];

        Assert.True(many < few / 1.5, $"Validation loss {few} with few rows, {many} with many");
    }

    [Fact]
    public void Row08_OverfittingSample_EveryRemedyEndsBelowTheBareNetwork()
    {
        string path = Path.Combine(TestPaths.Data, "digits.csv");
        (Dataset<int> train, Dataset<int> test) = NoisyDigits.Read(path, rows: 200);
        (Dataset<int> moreData, _) = NoisyDigits.Read(path, rows: 1400);
        FitOptions options = new() { Epochs = 160, Validation = test };
        History bare = Trainer.Fit(new Bare(seed: 1), train, options);
        History[] remedies =
        [
            Trainer.Fit(new WithL1(seed: 1), train, options),
            Trainer.Fit(new WithL2(seed: 1), train, options),
            Trainer.Fit(new WithDropout(seed: 1), train, options),
            Trainer.Fit(new WithAugmentation(seed: 1), train, options),
            Trainer.Fit(new Smaller(seed: 1), train, options),
            Trainer.Fit(new Bare(seed: 1), moreData, options with { Epochs = 160 * train.Count / moreData.Count }),
        ];

        Assert.StartsWith("Overfitting from epoch ", bare.Advice, StringComparison.Ordinal);
        Assert.All(remedies, remedy =>
        {
            Assert.True(remedy.ValidationDataLosses[^1] < bare.ValidationDataLosses[^1], $"{remedy.ValidationDataLosses[^1]} after {bare.ValidationDataLosses[^1]}");
            Assert.DoesNotContain("Overfitting", remedy.Advice, StringComparison.Ordinal);
        });
    }

    /// <summary>Digits of which every fifth bears a wrong label.</summary>
    private Dataset<int> Mislabeled(int rows)
    {
        int[] labels = [.. _train.Targets.ToArray().Select(static (label, row) => row % 5 == 0 ? (label + 1) % 10 : label)];
        return Dataset.Create(_train.Inputs, labels).Take(rows);
    }

    /// <summary>Points of a square; those of opposite quadrants are of one class, which no straight line can tell from the other.</summary>
    private static Dataset<int> Quadrants(int rows, int seed)
    {
        float[] points = TestData.Numbers(2 * rows, seed);
        return Dataset.Create(points, [.. points.Chunk(2).Select(static point => point[0] > 0 == point[1] > 0 ? 1 : 0)]);
    }
}
