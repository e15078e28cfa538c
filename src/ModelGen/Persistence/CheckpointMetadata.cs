using System.Globalization;

namespace ModelGen;

/// <summary>What a checkpoint says of its fit: options, history, and what callbacks know.</summary>
internal static class CheckpointMetadata
{
    public const string VersionKey = "checkpoint_version";

    /// <summary>Begins the keys and tensors of callbacks: "callback.EarlyStopping1.wait".</summary>
    public const string CallbackPrefix = "callback.";

    /// <summary>The most epochs that a checkpoint holds: read, a number takes more memory than in the file. A day and a half of an epoch a second are fewer.</summary>
    public const int MostEpochs = 1 << 17;

    /// <summary>What to do where a fit is another than the file's.</summary>
    public const string WayOut = "use the same, or delete the file to begin anew";

    private const string Version = "1";
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
            throw new ModelFileException(source, $"it is a checkpoint of version {Excerpt.Of(version)}, but this version of ModelGen reads {Version}: update ModelGen.");
        }

        foreach ((string key, string expected) in Options(context))
        {
            string found = metadata.GetValueOrDefault(key, "nothing");
            if (found != expected)
            {
                throw new ModelFileException(source, $"it was made by a fit with the {key} '{Excerpt.Of(found)}', but this one has '{expected}': {WayOut}.");
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

        string difference = new ModelFileMetadata(metadata, source).FirstOtherLayer(info) is { } layer
            ? $"layer {layer.Number} was '{Excerpt.Of(layer.Found)}', and now is '{layer.Expected}'"
            : "a setting of the optimizer, the schedule or the loss, or a type of your own, is another";
        throw new ModelFileException(source, $"it was made by a fit of {info.Name} as it was declared then: {difference}; {WayOut}.");
    }

    /// <summary>Fills an empty history with the epochs of the file.</summary>
    /// <exception cref="ModelFileException">They are malformed.</exception>
    public static void Restore(IReadOnlyDictionary<string, string> metadata, TrainingContext context, string source)
    {
        double[] rates = Numbers(metadata, LearningRateKey, source);
        if (rates.Length > context.Options.Epochs)
        {
            throw new ModelFileException(
                source, $"it holds {CountText.Of(rates.Length, "epoch")} of training, but this fit asks for {context.Options.Epochs}: ask for more, or delete the file to begin anew.");
        }

        double[] losses = Numbers(metadata, DataLossKey, source, rates.Length);
        double[] validation = Numbers(metadata, ValidationDataLossKey, source);
        double[][] columns = [.. context.Keys.Select(key => Numbers(metadata, HistoryPrefix + key, source, rates.Length))];
        OrderedDictionary<string, double> results = [];
        for (int epoch = 0; epoch < rates.Length; epoch++)
        {
            for (int column = 0; column < columns.Length; column++)
            {
                results[context.Keys[column]] = columns[column][epoch];
            }

            context.History.Add(results, new EpochFigures((float)rates[epoch], losses[epoch], epoch < validation.Length ? validation[epoch] : null));
        }

        context.History.StopReason = metadata.GetValueOrDefault(StopReasonKey);
    }

    private static IEnumerable<(string Key, string Value)> Options(TrainingContext context) =>
    [
        (KeysKey, string.Join(' ', context.Keys)),
        ("batch_size", context.Options.BatchSize.ToString(CultureInfo.InvariantCulture)),
        ("shuffle", context.Options.Shuffle ? "true" : "false"),
        ("data", context.TrainDescription),
        ("validation", context.ValidationDescription),
        .. Declared(Training(context.State.Info)),
    ];

    // The fingerprint covers these too, but cannot say which of them differs.
    private static IEnumerable<(string Key, string Value)> Declared(TrainingInfo training) =>
    [
        ("top_k", training.TopK.ToString(CultureInfo.InvariantCulture)),
        ("loss", training.OwnLoss ?? training.Loss.ToString()),
        ("initial_learning_rate", Text([training.LearningRate])),
        ("schedule", training.Schedule?.GetType().Name ?? "none"),
        ("clip_norm", Limit(training.ClipNorm)),
        ("global_clip_norm", Limit(training.GlobalClipNorm)),
        ("clip_value", Limit(training.ClipValue)),
    ];

    private static string Limit(double? limit) => limit is { } number ? Text([number]) : "none";

    private static TrainingInfo Training(ModelInfo info)
        => info.Training ?? throw new InvalidOperationException($"{info.Name} is not trained.");

    private static string Text(IEnumerable<double> numbers)
        => string.Join(' ', numbers.Select(static number => number.ToString("R", CultureInfo.InvariantCulture)));

    private static double[] Numbers(IReadOnlyDictionary<string, string> metadata, string key, string source, int? count = null)
    {
        ReadOnlySpan<char> text = metadata.GetValueOrDefault(key, "");
        int found = text.IsEmpty ? 0 : text.Count(' ') + 1;
        if (found != (count ?? found) || found > MostEpochs)
        {
            throw new ModelFileException(
                source, $"its metadata '{key}' has {CountText.Of(found, "number")} instead of {count?.ToString(CultureInfo.InvariantCulture) ?? $"at most {MostEpochs}"}, one an epoch.");
        }

        if (found == 0)
        {
            return [];
        }

        double[] numbers = new double[found];
        int next = 0;
        foreach (Range part in text.Split(' '))
        {
            if (!double.TryParse(text[part], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[next++]))
            {
                throw new ModelFileException(source, $"its metadata '{key}' holds '{Excerpt.Of(text[part].ToString())}', which is no number.");
            }
        }

        return numbers;
    }
}
