namespace ModelGen.EndToEnd.Tests;

/// <summary>Layers that change images while training, and do nothing at inference.</summary>
public sealed class AugmentationTests
{
    private const int Rows = 100;
    private readonly float[] _inputs = TestData.Numbers(Rows * AugmentedReader.InputSize, seed: 1);
    private readonly int[] _labels = TestData.Labels(Rows, AugmentedReader.OutputSize, seed: 2);

    [Fact]
    public void Prediction_IsThatOfTheNetworkWithoutAugmentation()
    {
        AugmentedReader augmented = new(seed: 3);
        PlainReader plain = new(seed: 3);
        foreach (Parameter parameter in plain.Parameters)
        {
            parameter.CopyFrom(Values(augmented.Parameters[parameter.Name]));
        }

        Assert.Equal(Bits.Of(plain.Predict(_inputs)), Bits.Of(augmented.Predict(_inputs)));
        Assert.Equal(plain.ComputeLoss(_inputs, _labels), augmented.ComputeLoss(_inputs, _labels));
    }

    [Fact]
    public void TrainingPass_ChangesEveryImage_AndEachPassOtherwise()
    {
        AugmentedReader model = new(seed: 3);
        float[] predicted = model.Predict(_inputs);
        float[] first = Forward(model, _inputs);
        float[] second = Forward(model, _inputs);
        for (int row = 0; row < Rows; row++)
        {
            Assert.NotEqual(predicted[row * 4], first[row * 4]);
            Assert.NotEqual(first[row * 4], second[row * 4]);
        }
    }

    [Fact]
    public void SameSeedAndPass_GiveTheSameBits()
    {
        Assert.Equal(Bits.Of(Forward(new AugmentedReader(seed: 3), _inputs)), Bits.Of(Forward(new AugmentedReader(seed: 3), _inputs)));
        AugmentedReader other = new(seed: 4);
        foreach (Parameter parameter in new AugmentedReader(seed: 3).Parameters)
        {
            other.Parameters[parameter.Name].CopyFrom(Values(parameter));
        }

        Assert.NotEqual(Bits.Of(Forward(new AugmentedReader(seed: 3), _inputs)), Bits.Of(Forward(other, _inputs)));
    }

    [Fact]
    public void Image_DoesNotDependOnTheOthersOfItsBatch()
    {
        float[] others = TestData.Numbers(_inputs.Length, seed: 9);
        int size = AugmentedReader.InputSize;
        _inputs.AsSpan(7 * size, size).CopyTo(others.AsSpan(7 * size));
        float[] full = Forward(new AugmentedReader(seed: 3), _inputs);
        Assert.Equal(Bits.Of(full.AsSpan(28, 4)), Bits.Of(Forward(new AugmentedReader(seed: 3), others).AsSpan(28, 4)));
        Assert.Equal(Bits.Of(full.AsSpan(28, 4)), Bits.Of(Forward(new AugmentedReader(seed: 3), others.AsSpan(0, 8 * size).ToArray()).AsSpan(28, 4)));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void NumberOfThreads_ChangesNoBit(int threads) => Assert.Equal(Train(threads: 1), Train(threads));

    [Fact]
    public void FilesWithoutAugmentation_Load()
    {
        using MemoryStream file = new();
        new PlainReader(seed: 5).Save(file);
        file.Position = 0;
        Assert.Equal(Bits.Of(new PlainReader(seed: 5).Predict(_inputs)), Bits.Of(AugmentedReader.Load(file).Predict(_inputs)));
    }

    private static float[] Forward(AugmentedReader model, float[] inputs)
    {
        float[] outputs = new float[inputs.Length / AugmentedReader.InputSize * AugmentedReader.OutputSize];
        model.Forward(inputs, outputs);
        return outputs;
    }

    private string Train(int threads)
    {
        AugmentedReader model = new(seed: 5);
        model.Fit(Dataset.Create(_inputs, _labels), new FitOptions { Epochs = 2, BatchSize = 90, Threads = threads });
        return Bits.Of(((IModel)model).State);
    }

    private static float[] Values(Parameter parameter)
    {
        float[] values = new float[parameter.Count];
        parameter.CopyTo(values);
        return values;
    }
}
