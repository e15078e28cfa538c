namespace ModelGen.EndToEnd.Tests;

/// <summary>The same seed, data and options give the same bits.</summary>
public sealed class ReproducibilityTests
{
    private const int Rows = 100;
    private readonly Dataset<int> _data = Dataset.Create(
        TestData.Numbers(Rows * Classifier.InputSize, seed: 1),
        TestData.Labels(Rows, Classifier.OutputSize, seed: 2));

    [Fact]
    public void SameSeed_TrainsTheSameBits() => Assert.Equal(Train(seed: 7), Train(seed: 7));

    [Fact]
    public void OtherSeed_TrainsOtherBits() => Assert.NotEqual(Train(seed: 7), Train(seed: 8));

    [Fact]
    public void DefaultConstructor_IsSeedZero() =>
        Assert.Equal(Bits.Of(((IModel)new Classifier(0)).State), Bits.Of(((IModel)new Classifier()).State));

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void NumberOfThreads_ChangesNoBit(int threads) => Assert.Equal(TrainWide(threads: 1), TrainWide(threads));

    [Fact]
    public void SavedModel_ContinuesToTheSameBits()
    {
        Classifier original = new(seed: 3);
        original.Fit(_data, new FitOptions { Epochs = 2 });
        using MemoryStream file = new();
        original.Save(file, includeOptimizer: true);
        file.Position = 0;
        Classifier loaded = Classifier.Load(file);

        original.Fit(_data, new FitOptions { Epochs = 2 });
        loaded.Fit(_data, new FitOptions { Epochs = 2 });
        Assert.Equal(Bits.Of(((IModel)original).State), Bits.Of(((IModel)loaded).State));
    }

    [Fact]
    public void TwoFits_EqualOneLongFit()
    {
        Classifier twice = new(seed: 3);
        twice.Fit(_data, new FitOptions { Epochs = 2 });
        twice.Fit(_data, new FitOptions { Epochs = 3 });
        Assert.Equal(Train(seed: 3, new FitOptions { Epochs = 5 }), Bits.Of(((IModel)twice).State));
    }

    // Wide enough for several threads to share its products, and so divided that their parts are unequal.
    private static string TrainWide(int threads)
    {
        Dataset<float> data = Dataset.Create(
            TestData.Numbers(70 * WideRegression.InputSize, seed: 1),
            TestData.Numbers(70 * WideRegression.OutputSize, seed: 2),
            WideRegression.OutputSize);
        WideRegression model = new(seed: 5);
        model.Fit(data, new FitOptions { Epochs = 2, BatchSize = 64, Threads = threads });
        return Bits.Of(((IModel)model).State);
    }

    private string Train(int seed, FitOptions? options = null)
    {
        Classifier model = new(seed);
        model.Fit(_data, options ?? new FitOptions { Epochs = 3, BatchSize = 16 });
        return Bits.Of(((IModel)model).State);
    }
}
