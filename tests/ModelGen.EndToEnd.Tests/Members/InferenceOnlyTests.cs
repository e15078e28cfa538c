namespace ModelGen.EndToEnd.Tests;

/// <summary>Models with <c>InferenceOnly = true</c>.</summary>
public sealed class InferenceOnlyTests
{
    private readonly Predictor _model = new(seed: 6);

    [Fact]
    public void Predict_IsTheFormulaOfTheLayers()
    {
        float[] input = [0.5f, -1f, 2f];
        double[] hidden = [.. Dense("Dense1", [.. input.Select(static x => (double)x)]).Select(static x => Math.Max(x, 0))];
        double[] exponentials = [.. Dense("Dense2", hidden).Select(Math.Exp)];
        float[] outputs = _model.Predict(input);
        for (int i = 0; i < outputs.Length; i++)
        {
            Assert.Equal(exponentials[i] / exponentials.Sum(), outputs[i], 1e-6);
        }

        Assert.Equal(outputs[0] >= outputs[1] ? 0 : 1, _model.PredictClass(input));
    }

    [Fact]
    public void Class_CannotBeTrained()
    {
        Assert.Contains(typeof(IModel<Predictor>), typeof(Predictor).GetInterfaces());
        Assert.DoesNotContain(typeof(Predictor).GetInterfaces(), static type => type.Name.StartsWith("ITrainable", StringComparison.Ordinal));
        Assert.Null(Predictor.Info.Training);
        Assert.DoesNotContain(typeof(Predictor).GetMethods(), static method => method.Name is "TrainOnBatch" or "Fit" or "ApplyGradients");
    }

    [Fact]
    public void SavedModel_LoadsToTheSameBits()
    {
        using MemoryStream file = new();
        _model.Save(file);
        file.Position = 0;
        Assert.Equal(Bits.Of(((IModel)_model).State.Weights), Bits.Of(((IModel)Predictor.Load(file)).State.Weights));
    }

    private double[] Dense(string layer, double[] input)
    {
        Parameter kernel = _model.Parameters[$"{layer}.Kernel"];
        Parameter bias = _model.Parameters[$"{layer}.Bias"];
        (float[] w, float[] b) = (new float[kernel.Count], new float[bias.Count]);
        kernel.CopyTo(w);
        bias.CopyTo(b);
        return [.. b.Select((offset, unit) => offset + input.Select((x, i) => x * w[i * b.Length + unit]).Sum())];
    }
}
