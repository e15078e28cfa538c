using Microsoft.ML.OnnxRuntime;

namespace ModelGen.Onnx.Tests;

/// <summary>A model as ONNX Runtime reads it.</summary>
internal sealed class OnnxSession : IDisposable
{
    private readonly ModelInfo _info;

    public OnnxSession(IModel model, OnnxOptions? options = null)
    {
        _info = model.State.Info;
        Session = new InferenceSession(Export(model, options));
    }

    public InferenceSession Session { get; }

    public static byte[] Export(IModel model, OnnxOptions? options = null)
    {
        using MemoryStream stream = new();
        model.ExportOnnx(stream, options);
        return stream.ToArray();
    }

    /// <summary>Computes the outputs of whole rows.</summary>
    public float[] Predict(float[] inputs)
    {
        long[] shape = [inputs.Length / _info.InputSize, .. _info.InputShape.Select(static extent => (long)extent)];
        using OrtValue input = OrtValue.CreateTensorValueFromMemory(inputs, shape);
        using RunOptions run = new();
        using IDisposableReadOnlyCollection<OrtValue> outputs = Session.Run(run, ["input"], [input], ["output"]);
        return outputs[0].GetTensorDataAsSpan<float>().ToArray();
    }

    public void Dispose() => Session.Dispose();
}
