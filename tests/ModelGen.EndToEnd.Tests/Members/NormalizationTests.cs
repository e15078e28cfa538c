namespace ModelGen.EndToEnd.Tests;

/// <summary>The layer that learns the statistics of its inputs.</summary>
public sealed class NormalizationTests
{
    private const int Rows = 3_000;
    private readonly Dataset<float> _data = Data(shift: 1_000, seed: 1);

    [Fact]
    public void FirstFit_AdaptsToTheTrainingData()
    {
        Measured model = new(seed: 1);
        model.Fit(_data);
        AssertStatistics(model.Parameters, _data);
        Assert.Equal([Rows], Values(model.Parameters["Normalization1.Count"]));
    }

    [Fact]
    public void SecondFit_KeepsTheStatistics()
    {
        Measured model = new(seed: 1);
        model.Fit(_data);
        model.Fit(Data(shift: -5, seed: 2));
        AssertStatistics(model.Parameters, _data);
    }

    [Fact]
    public void FitAfterAdapt_KeepsTheStatistics()
    {
        Measured model = new(seed: 1);
        model.Adapt(_data);
        model.Fit(Data(shift: -5, seed: 2));
        AssertStatistics(model.Parameters, _data);
    }

    [Fact]
    public void Adapt_ReplacesTheStatistics()
    {
        Measured model = new(seed: 1);
        model.Adapt(Data(shift: -5, seed: 2));
        model.Adapt(_data);
        AssertStatistics(model.Parameters, _data);
    }

    [Fact]
    public void AdaptAndFit_EqualFitToTheBit()
    {
        (Measured adapted, Measured fitted) = (new(seed: 1), new(seed: 1));
        adapted.Adapt(_data);
        adapted.Fit(_data, new FitOptions { Threads = 1 });
        fitted.Fit(_data, new FitOptions { Threads = 3 });
        Assert.Equal(Bits.Of(((IModel)fitted).State), Bits.Of(((IModel)adapted).State));
    }

    [Fact]
    public void BeforeAdapting_InputsStayAsTheyAre()
    {
        float[] inputs = TestData.Numbers(5 * FeatureScaler.InputSize, seed: 1);
        Assert.Equal(Bits.Of(inputs), Bits.Of(new FeatureScaler().Predict(inputs)));
    }

    [Fact]
    public void AfterAdapting_FeaturesHaveMeanZeroAndDeviationOne()
    {
        FeatureScaler model = new();
        model.Adapt(_data);
        float[] outputs = model.Predict(_data.Inputs.Span);
        for (int feature = 0; feature < 2; feature++)
        {
            double[] column = [.. Enumerable.Range(0, Rows).Select(row => (double)outputs[row * 3 + feature])];
            Assert.Equal(0, column.Average(), 1e-3);
            Assert.Equal(1, column.Average(static x => x * x), 1e-3);
        }
    }

    [Fact]
    public void ConstantFeature_BecomesExactlyZero()
    {
        FeatureScaler model = new();
        model.Adapt(_data);
        float[] outputs = model.Predict(_data.Inputs.Span);
        Assert.All(Enumerable.Range(0, Rows), row => Assert.Equal(0, outputs[row * 3 + 2]));
    }

    [Fact]
    public void Image_IsNormalizedByChannel_AfterRescaling()
    {
        const int Images = 40;
        ChannelScaler model = new();
        float[] bytes = Array.ConvertAll(TestData.Labels(Images * ChannelScaler.InputSize, classes: 256, seed: 3), static x => (float)x);
        model.Adapt(Dataset.Create(bytes, new int[Images]));
        Assert.Equal([Images * 4 * 5], Values(model.Parameters["Normalization1.Count"]));

        float[] outputs = model.Predict(bytes);
        for (int channel = 0; channel < 3; channel++)
        {
            double[] values = [.. bytes.Where((_, i) => i % 3 == channel).Select(static x => x / 255.0 * 2 - 1)];
            double mean = values.Average();
            double deviation = Math.Sqrt(values.Average(x => (x - mean) * (x - mean)));
            for (int i = 0; i < values.Length; i++)
            {
                Assert.Equal((values[i] - mean) / deviation, outputs[i * 3 + channel], 1e-5);
            }
        }
    }

    [Fact]
    public void TrainingPass_NormalizesToTheSameBitsAsPrediction()
    {
        Measured model = new(seed: 1);
        model.Adapt(_data);
        float[] outputs = new float[Rows];
        model.Forward(_data.Inputs.Span, outputs);
        Assert.Equal(Bits.Of(model.Predict(_data.Inputs.Span)), Bits.Of(outputs));
    }

    [Fact]
    public void SavedModel_KeepsTheStatistics()
    {
        Measured model = new(seed: 1);
        model.Fit(_data);
        using MemoryStream file = new();
        model.Save(file);
        file.Position = 0;
        Measured loaded = Measured.Load(file);

        Assert.Equal(Bits.Of(model.Predict(_data.Inputs.Span)), Bits.Of(loaded.Predict(_data.Inputs.Span)));
        loaded.Fit(Data(shift: -5, seed: 2));
        AssertStatistics(loaded.Parameters, _data);
    }

    [Fact]
    public void CallbackThatFailsAtTheBeginning_LeavesTheModelAsItWas()
    {
        Measured model = new(seed: 1);
        string before = Bits.Of(((IModel)model).State);
        LambdaCallback failing = new() { TrainBegin = static _ => throw new NotSupportedException() };
        Assert.Throws<NotSupportedException>(() => model.Fit(_data, new FitOptions { Callbacks = [failing] }));
        Assert.Equal(before, Bits.Of(((IModel)model).State));
    }

    [Fact]
    public void LearningRateFinder_AdaptsItsCopyAlone()
    {
        (Measured plain, Measured adapted) = (new(seed: 1), new(seed: 1));
        adapted.Adapt(_data);
        LearningRateFinder finder = new();
        Assert.Equal(finder.Run(adapted, _data).Losses, finder.Run(plain, _data).Losses);
        Assert.Equal([0], Values(plain.Parameters["Normalization1.Count"]));
    }

    [Fact]
    public void Stream_GivesTheStatisticsOfItsRows()
    {
        (Measured adapted, Measured fitted) = (new(seed: 1), new(seed: 1));
        adapted.Adapt(Stream());
        Trainer.Fit<Measured, float>(fitted, Stream());
        AssertStatistics(adapted.Parameters, _data);
        AssertStatistics(fitted.Parameters, _data);
    }

    [Fact]
    public void FitCanceledWhileAdapting_ChangesNothing()
    {
        Measured model = new(seed: 1);
        string before = Bits.Of(((IModel)model).State);
        using CancellationTokenSource source = new();
        StreamingDataset<float> stream = Dataset.Stream(3, () => Enumerable.Range(0, Rows).Select(row =>
        {
            source.Cancel();
            return ((float[])[1, 2, row], 0f);
        }));
        Assert.Throws<OperationCanceledException>(() => Trainer.Fit<Measured, float>(model, stream, cancellationToken: source.Token));
        Assert.Equal(before, Bits.Of(((IModel)model).State));
    }

    [Fact]
    public void StreamWithABadRow_ChangesNothing()
    {
        Measured model = new(seed: 1);
        string before = Bits.Of(((IModel)model).State);
        StreamingDataset<float> stream = Dataset.Stream(3, static () => (IEnumerable<(float[], float)>)[([1, 2, 3], 0), ([1, 2, float.NaN], 0)]);
        Assert.Equal(1, Assert.Throws<StreamingDataException>(() => model.Adapt(stream)).Row);
        Assert.Equal(before, Bits.Of(((IModel)model).State));
    }

    [Fact]
    public void AdaptOfAModelWithoutNormalization_SaysSo()
    {
        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => new Decision().Adapt(_data));
        Assert.Equal("Decision has nothing to adapt: write [Normalization] before its first trained layer.", exception.Message);
    }

    [Fact]
    public void AdaptToOtherData_SaysWhatIsWrong_AndChangesNothing()
    {
        Measured model = new(seed: 1);
        string before = Bits.Of(((IModel)model).State);
        ArgumentException width = Assert.Throws<ArgumentException>(() => model.Adapt(Dataset.Create(new float[4], new int[1])));
        ArgumentException value = Assert.Throws<ArgumentException>(() => model.Adapt(Dataset.Create([1, 2, 3, 4, float.NaN, 6], new int[2])));
        Assert.StartsWith("The rows of 'data' have 4 inputs, but Measured takes 3.", width.Message);
        Assert.StartsWith("'data' has the input NaN in row 1, column 1:", value.Message);
        Assert.Equal(before, Bits.Of(((IModel)model).State));
    }

    [Fact]
    public void Statistics_AreParametersThatTrainingLeavesAlone()
    {
        Assert.Equal((3 + 3 + 1) + (3 * 6 + 6) + (6 + 1), Measured.ParameterCount);
        Assert.Equal((3 * 6 + 6) + (6 + 1), Measured.TrainableParameterCount);
        Assert.Equal("Scaler", FeatureScaler.Info.Normalization!.Layer);
        Assert.Equal((2 / 255.0, -1.0), (ChannelScaler.Info.Normalization!.Scale, ChannelScaler.Info.Normalization.Offset));
        Assert.Null(Decision.Info.Normalization);
    }

    /// <summary>Three features: one around the shift, one small, one that never changes. Each row's target is their sum.</summary>
    private static Dataset<float> Data(float shift, int seed)
    {
        float[] noise = TestData.Numbers(Rows * 2, seed);
        float[] inputs = [.. Enumerable.Range(0, Rows).SelectMany(row => (float[])[shift + 20 * noise[2 * row], noise[2 * row + 1] / 1_000, 0.1f])];
        return Dataset.Create(inputs, [.. Enumerable.Range(0, Rows).Select(row => noise[2 * row] + noise[2 * row + 1])]);
    }

    private StreamingDataset<float> Stream() => Dataset.Stream(3, () => Enumerable.Range(0, Rows).Select(
        row => (_data.Inputs.Slice(row * 3, 3).ToArray(), _data.Targets.Span[row])));

    private static void AssertStatistics(ParameterCollection parameters, Dataset<float> data)
    {
        float[] inputs = data.Inputs.ToArray();
        for (int feature = 0; feature < 3; feature++)
        {
            double[] column = [.. inputs.Where((_, i) => i % 3 == feature).Select(static x => (double)x)];
            double mean = column.Average();
            double variance = column.Average(x => (x - mean) * (x - mean));
            Assert.Equal(mean, Values(parameters["Normalization1.Mean"])[feature], 1e-6 * Math.Abs(mean));
            Assert.Equal(variance, Values(parameters["Normalization1.Variance"])[feature], 1e-6 * variance + 1e-15);
        }
    }

    private static float[] Values(Parameter parameter)
    {
        float[] values = new float[parameter.Count];
        parameter.CopyTo(values);
        return values;
    }
}
