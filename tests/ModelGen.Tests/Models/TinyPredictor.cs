using ModelGen.Kernels;

namespace ModelGen.Tests.Models;

/// <summary>The classifier's layers in a model that only predicts.</summary>
public sealed class TinyPredictor(ModelState state) : IModel<TinyPredictor>
{
    public static ModelInfo Info { get; } = TinyInfo.Dense("TinyPredictor", TinyClassifier.InputSize, TinyClassifier.OutputSize, training: null);

    public ModelState State { get; } = state;

    public static TinyPredictor Create(ModelState state) => new(state);

    public void Predict(ReadOnlySpan<float> inputs, Span<float> outputs)
    {
        int rows = Check.Rows(Info, inputs);
        Check.Outputs(Info, rows, outputs);
        new TinyClassifier(State).Predict(inputs, outputs);
    }
}
