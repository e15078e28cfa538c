using ModelGen.Kernels;

namespace ModelGen;

/// <summary>Chooses among the classes of a model.</summary>
internal static class ClassesOf<TModel, TRow, TClass>
    where TModel : class, IRowClassifier<TModel, TRow, TClass>
    where TClass : notnull
{
    private static readonly TClass[] All = [.. TModel.Classes];

    /// <param name="outputs">Those of one row, which the prediction keeps.</param>
    public static Prediction<TClass> Choose(float[] outputs)
    {
        if (TModel.Info.Training is { FromLogits: true })
        {
            Logits.ToProbabilities(outputs);
        }

        int choice = ClassChoice.Of(outputs, threshold: 0.5f);
        float[] probabilities = outputs.Length == 1 ? [1 - outputs[0], outputs[0]] : outputs;
        return new Prediction<TClass>(All[choice], probabilities[choice], new ClassProbabilities<TClass>(All, probabilities));
    }
}
