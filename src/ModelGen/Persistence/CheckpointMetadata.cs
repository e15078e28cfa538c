using System.Globalization;

namespace ModelGen;

/// <summary>What a checkpoint says of its fit: options, history, and what callbacks know.</summary>
internal static class CheckpointMetadata
{
    public const string VersionKey = "checkpoint_version";

    /// <summary>Begins the keys and tensors of callbacks: "callback.EarlyStopping1.wait".</summary>
    public const string CallbackPrefix = "callback.";

    private const string Version = "1";
    private const string WayOut = "use the same, or delete the file to begin anew";
    private const string TrainingKey = "training";
    private const string HistoryPrefix = "history.";
    private const string KeysKey = "keys";
    private const string StopReasonKey = "stop_reason";
    private const string LearningRateKey = "epochs.learning_rate";
    private const string DataLossKey = "epochs.data_loss";
    private const string ValidationDataLossKey = "epochs.val_data_loss";

    public static void Write(SortedDictionary<string, string> metadata, TrainingContext context)
    {
        History history = context.History;
        metadata[VersionKey] = Version;
        foreach ((string key, string value) in Options(context))
        {
            metadata[key] = value;
        }

        metadata[TrainingKey] = Training(context.State.Info).Fingerprint;
        foreach (string key in context.Keys)
        {
            metadata[HistoryPrefix + key] = Text(history.Epochs == 0 ? [] : history[key]);
        }

        metadata[LearningRateKey] = Text(history.LearningRates.Select(static rate => (double)rate));
        metadata[DataLossKey] = Text(history.DataLosses);
        metadata[ValidationDataLossKey] = Text(history.ValidationDataLosses);
        if (history.StopReason is { } reason)
        {
            metadata[StopReasonKey] = reason;
        }
    }

    /// <exception cref="ModelFileException">The file is no checkpoint, or one of a fit with other options.</exception>
    public static void RequireSameFit(IReadOnlyDictionary<string, string> metadata, TrainingContext context, string source)
    {
        if (metadata.GetValueOrDefault(VersionKey) is not { } version)
        {
            throw new ModelFileException(source, "it is no checkpoint of a fit, but a model: load it and train it anew, or name another file.");
        }

        if (version != Version)
        {
            throw new ModelFileException(source, $"it is a checkpoint of version {version}, but this version of ModelGen reads {Version}: update ModelGen.");
        }

        foreach ((string key, string expected) in Options(context))
        {
            string found = metadata.GetValueOrDefault(key, "nothing");
            if (found != expected)
            {
                throw new ModelFileException(source, $"it was made by a fit with the {key} '{found}', but this one has '{expected}': {WayOut}.");
            }
        }

        RequireSameTraining(metadata, context.State.Info, source);
    }

    private static void RequireSameTraining(IReadOnlyDictionary<string, string> metadata, ModelInfo info, string source)
    {
        if (metadata.GetValueOrDefault(TrainingKey) == Training(info).Fingerprint)
        {
            return;
        }

        string difference = LineDifference.First([.. info.Layers.Select(ModelFileMetadata.Text)], new ModelFileMetadata(metadata, source).Layers) is { } layer
            ? $"layer {layer.Number} was '{layer.Found}', and now is '{layer.Expected}'"
            : "optimizer, schedule, clipping or a setting of the loss is another";
        throw new ModelFileException(source, $"it was made by a fit of {info.Name} as it was declared then: {difference}; {WayOut}.");
    }

    /// <summary>Fills an empty history with the epochs of the file.</summary>
    /// <exception cref="ModelFileException">They are malformed.</exception>
    public static void Restore(IReadOnlyDictionary<string, string> metadata, TrainingContext context, string source)
    {
        double[] rates = Numbers(metadata, LearningRateKey, source);
        double[] losses = Numbers(metadata, DataLossKey, source, rates.Length);
        double[] validation = Numbers(metadata, ValidationDataLossKey, source);
        double[][] columns = [.. context.Keys.Select(key => Numbers(metadata, HistoryPrefix + key, source, rates.Length))];
        for (int epoch = 0; epoch < rates.Length; epoch++)
        {
            int row = epoch;
            OrderedDictionary<string, double> results = new(context.Keys.Select((key, column) => KeyValuePair.Create(key, columns[column][row])));
            context.History.Add(results, new EpochFigures((float)rates[epoch], losses[epoch], epoch < validation.Length ? validation[epoch] : null));
        }

        context.History.StopReason = metadata.GetValueOrDefault(StopReasonKey);
    }

    private static IEnumerable<(string Key, string Value)> Options(TrainingContext context) =>
    [
        (KeysKey, string.Join(' ', context.Keys)),
        ("batch_size", context.Options.BatchSize.ToString(CultureInfo.InvariantCulture)),
        ("shuffle", context.Options.Shuffle ? "true" : "false"),
        ("rows", context.Rows?.ToString(CultureInfo.InvariantCulture) ?? "of a stream"),
        ("loss", Training(context.State.Info).OwnLoss ?? Training(context.State.Info).Loss.ToString()),
    ];

    private static TrainingInfo Training(ModelInfo info)
        => info.Training ?? throw new InvalidOperationException($"{info.Name} is not trained.");

    private static string Text(IEnumerable<double> numbers)
        => string.Join(' ', numbers.Select(static number => number.ToString("R", CultureInfo.InvariantCulture)));

    private static double[] Numbers(IReadOnlyDictionary<string, string> metadata, string key, string source, int? count = null)
    {
        string[] texts = metadata.GetValueOrDefault(key, "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        double[] numbers = new double[texts.Length];
        for (int i = 0; i < texts.Length; i++)
        {
            if (!double.TryParse(texts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]))
            {
                throw new ModelFileException(source, $"its metadata '{key}' holds '{texts[i]}', which is no number.");
            }
        }

        return count is null || count == numbers.Length
            ? numbers
            : throw new ModelFileException(source, $"its metadata '{key}' has {CountText.Of(numbers.Length, "number")} instead of {count}, one an epoch.");
    }
}
