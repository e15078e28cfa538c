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
    public static ConfusionMatrix ConfusionMatrix(this IModel model, Dataset<int> data) => Count<int>(model, data, ClassOf);

    /// <summary>The same for targets that are numbers: 0 or 1 for one output, else one-hot or class probabilities.</summary>
    /// <inheritdoc cref="ConfusionMatrix(IModel, Dataset{int})"/>
    public static ConfusionMatrix ConfusionMatrix(this IModel model, Dataset<float> data) => Count<float>(model, data, ClassOf);

    /// <summary>The same for rows that are read as they are needed.</summary>
    /// <inheritdoc cref="ConfusionMatrix(IModel, Dataset{int})"/>
    /// <exception cref="StreamingDataException">A row is not as it should be, or rows are missing.</exception>
    public static ConfusionMatrix ConfusionMatrix(this IModel model, StreamingDataset<int> data) => Count<int>(model, data, ClassOf);

    /// <summary>The same for rows that are read as they are needed, with targets that are numbers: 0 or 1 for one output, else one-hot or class probabilities.</summary>
    /// <inheritdoc cref="ConfusionMatrix(IModel, StreamingDataset{int})"/>
    public static ConfusionMatrix ConfusionMatrix(this IModel model, StreamingDataset<float> data) => Count<float>(model, data, ClassOf);

    private static int ClassOf(ReadOnlySpan<int> target) => target[0];

    private static int ClassOf(ReadOnlySpan<float> target) => ClassChoice.Of(target, threshold: 0.5f);

    private static ConfusionMatrix Count<TTarget>(IModel model, Dataset data, Func<ReadOnlySpan<TTarget>, int> classOf)
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(data);
        ModelInfo info = model.State.Info;
        using IBatchSource<TTarget> chunks = BatchSources.Of<TTarget>(info, data, ChunkRows, shuffle: false, nameof(data));
        int classes = Math.Max(2, info.OutputSize);
        int[,] counts = new int[classes, classes];
        float[] outputs = new float[chunks.LargestBatch * info.OutputSize];
        chunks.BeginEpoch(seed: 0, epoch: 0);
        while (chunks.TryNext(out Batch<TTarget> chunk))
        {
            model.Predict(chunk.Inputs, outputs);
            for (int row = 0; row < chunk.Rows; row++)
            {
                int actual = classOf(chunk.Targets.Slice(row * data.TargetSize, data.TargetSize));
                int predicted = ClassChoice.Of(outputs.AsSpan(row * info.OutputSize, info.OutputSize), info.DecisionThreshold);
                counts[actual, predicted]++;
            }
        }

        return new ConfusionMatrix(counts);
    }
}
