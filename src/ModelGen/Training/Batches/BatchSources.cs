namespace ModelGen;

/// <summary>Makes the batches of a data set of either kind, once it is found to fit the model.</summary>
internal static class BatchSources
{
    /// <param name="info">The model.</param>
    /// <param name="data">The data set.</param>
    /// <param name="batchSize">Rows of a batch.</param>
    /// <param name="shuffle">Whether each epoch takes the rows in an order of its own.</param>
    /// <param name="argument">What the caller calls the data set, for messages.</param>
    /// <exception cref="ArgumentException">The data does not fit the model; of a stream, the widths and the kind of targets are known here.</exception>
    public static IBatchSource<TTarget> Of<TTarget>(ModelInfo info, Dataset data, int batchSize, bool shuffle, string argument)
        where TTarget : unmanaged
    {
        switch (data)
        {
            case Dataset<TTarget> inMemory:
                DatasetCheck.Run(info, inMemory, argument);
                return new DatasetBatches<TTarget>(inMemory, batchSize, shuffle);
            case StreamingDataset<TTarget> stream:
                RowCheck<TTarget> check = new(info, argument);
                check.RequireWidths(stream);
                return new StreamBatches<TTarget>(stream, check, batchSize, shuffle);
            default:
                throw new ArgumentException(
                    $"{info.Name} is trained on {Kind(typeof(TTarget))} as targets, but FitOptions.{argument} has {Kind(data.TargetType)}: "
                    + "make both data sets of the same kind.",
                    argument);
        }
    }

    private static string Kind(Type target) => target == typeof(int) ? "class numbers (int)" : "numbers (float)";
}
