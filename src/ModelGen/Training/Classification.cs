using ModelGen.Kernels;

namespace ModelGen;

/// <summary>What can be asked of any model whose outputs are classes.</summary>
public static class Classification
{
    private const int ChunkRows = 256;

    /// <summary>
    /// Predicts all rows and counts what was taken for what. With one output, class 1 is an output above 0.5 (above 0 for a
    /// logit); else the class is the greatest output.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="data">Rows with their classes.</param>
    /// <exception cref="ArgumentException">The data does not fit the model, or holds NaN, an infinity or a label that is no class.</exception>
    public static ConfusionMatrix ConfusionMatrix(this IModel model, Dataset<int> data)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(data);
        ModelInfo info = model.State.Info;
        DatasetCheck.Run(info, data, nameof(data));
        return Count(model, data.Inputs.Span, row => data.Targets.Span[row]);
    }

    /// <summary>The same for targets that are numbers: 0 or 1 for one output, else one-hot or class probabilities.</summary>
    /// <inheritdoc cref="ConfusionMatrix(IModel, Dataset{int})"/>
    public static ConfusionMatrix ConfusionMatrix(this IModel model, Dataset<float> data)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(data);
        ModelInfo info = model.State.Info;
        DatasetCheck.Run(info, data, nameof(data));
        int width = info.OutputSize;
        return Count(model, data.Inputs.Span, row => ClassChoice.Of(data.Targets.Span.Slice(row * width, width), threshold: 0.5f));
    }

    private static ConfusionMatrix Count(IModel model, ReadOnlySpan<float> inputs, Func<int, int> actual)
    {
        ModelInfo info = model.State.Info;
        int classes = Math.Max(2, info.OutputSize);
        int rows = inputs.Length / info.InputSize;
        int[,] counts = new int[classes, classes];
        float[] outputs = new float[Math.Min(rows, ChunkRows) * info.OutputSize];
        for (int start = 0; start < rows; start += ChunkRows)
        {
            int chunk = Math.Min(ChunkRows, rows - start);
            model.Predict(inputs.Slice(start * info.InputSize, chunk * info.InputSize), outputs);
            for (int row = 0; row < chunk; row++)
            {
                int predicted = ClassChoice.Of(outputs.AsSpan(row * info.OutputSize, info.OutputSize), info.DecisionThreshold);
                counts[actual(start + row), predicted]++;
            }
        }

        return new ConfusionMatrix(counts);
    }
}
