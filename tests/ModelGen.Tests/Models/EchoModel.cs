namespace ModelGen.Tests.Models;

/// <summary>Predicts its inputs.</summary>
internal sealed class EchoModel(int width) : IModel
{
    public ModelState State { get; } = new(TinyInfo.Dense("Echo", width, width, training: null), seed: 0);

    public void Predict(ReadOnlySpan<float> inputs, Span<float> outputs) => inputs.CopyTo(outputs);
}
