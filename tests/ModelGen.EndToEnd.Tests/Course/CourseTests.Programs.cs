using Samples;

namespace ModelGen.EndToEnd.Tests;

/// <summary>Rows 14 to 16: the course's programs, as their readers would write them here.</summary>
public sealed partial class CourseTests
{
    [Fact]
    public void Row14_DenseWithL2_FitsWithValidationData()
    {
        CourseRegularized model = new();
        History history = model.Fit(Enlarge(_train), new FitOptions { Epochs = 10, Validation = Enlarge(_validation) });

        Assert.Equal(10, history.Epochs);
        Assert.Equal(["loss", "accuracy", "val_loss", "val_accuracy"], history.Keys);
        Assert.True(history["loss"][9] < history["loss"][0] / 2);
        Assert.True(history["val_accuracy"][9] > 0.9, $"Accuracy {history["val_accuracy"][9]}");
        EvaluationResult result = model.Evaluate(Enlarge(_validation));
        Assert.True(result.Loss > result.DataLoss + 0.1, "The L2 penalties are part of the loss.");
    }

    [Fact]
    public void Row14_DigitsSample_ReadsNinetySevenOfAHundred()
    {
        DigitClassifier model = new(seed: 1);
        model.Fit(_train, new FitOptions { Epochs = 30, BatchSize = 32 });
        double accuracy = model.Evaluate(_validation)["accuracy"];
        Assert.True(accuracy >= 0.97, $"Accuracy {accuracy}");
    }

    [Fact]
    public void Row15_Regression_FitsWithDropout()
    {
        float[] inputs = TestData.Numbers(600 * CourseRegression.InputSize, seed: 1);
        float[] targets = new float[600];
        for (int row = 0; row < targets.Length; row++)
        {
            targets[row] = 2 * inputs[row * 8] - inputs[row * 8 + 1] + inputs[row * 8 + 2] * inputs[row * 8 + 3] + 3;
        }

        (Dataset<float> train, Dataset<float> validation) = Dataset.Create(inputs, targets).Split(0.2);
        CourseRegression model = new();
        History history = model.Fit(train, new FitOptions { Epochs = 60, Validation = validation });
        Assert.True(history["val_loss"][^1] < 0.35, $"Mean absolute error {history["val_loss"][^1]}");
    }

    [Fact]
    public void Row16_BatchNormalizationBetweenDenseLayers_Fits()
    {
        CourseNormalized model = new();
        History history = model.Fit(_train, new FitOptions { Epochs = 15, Validation = _validation });
        Assert.True(history["val_accuracy"][^1] > 0.92, $"Accuracy {history["val_accuracy"][^1]}");
        Assert.Contains(Values(model.Parameters["BatchNorm1.MovingMean"]), static mean => mean != 0);
    }

    [Fact]
    public void Row16_BatchNormalizationWithMomentum_FitsOneHotLabels()
    {
        CourseNormalizedWithMomentum model = new();
        History history = model.Fit(_train.ToOneHot(10), new FitOptions { Epochs = 15, Validation = _validation.ToOneHot(10) });
        Assert.True(history["val_accuracy"][^1] > 0.92, $"Accuracy {history["val_accuracy"][^1]}");
        Assert.Equal("momentum 0.9", CourseNormalizedWithMomentum.Info.Layers[1].Settings);
    }

    /// <summary>Images of 8 × 8 pixels drawn as 28 × 28.</summary>
    private static Dataset<int> Enlarge(Dataset<int> small)
    {
        const int Side = 28;
        float[] inputs = new float[small.Count * Side * Side];
        for (int i = 0; i < inputs.Length; i++)
        {
            (int row, int y, int x) = (i / (Side * Side), i / Side % Side, i % Side);
            inputs[i] = small.Inputs.Span[row * 64 + y * 8 / Side * 8 + x * 8 / Side];
        }

        return Dataset.Create(inputs, small.Targets);
    }
}
