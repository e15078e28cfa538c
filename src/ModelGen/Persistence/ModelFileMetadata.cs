using System.Globalization;

namespace ModelGen;

/// <summary>What a model file says besides its tensors: which model it is, and how far it was trained.</summary>
internal sealed class ModelFileMetadata
{
    private const string FormatName = "modelgen";
    private const int FormatVersion = 1;
    private const string FingerprintKey = "fingerprint";
    private const string LayersKey = "layers";
    private const string SchemaKey = "schema";
    private const string OptimizerKey = "optimizer";
    private const string FrozenKey = "frozen";
    private const string LearningRateKey = "learning_rate";
    private const string LearningRateFactorKey = "learning_rate_factor";
    private const string VersionKey = "format_version";
    private const string LayoutKey = "kernel_layout";
    private const string Layout = "in_out";
    private const string SeedKey = "seed";

    // More layers than a model may have, and longer ones.
    private const int MostLines = 10_000;
    private const int LongestLines = 1 << 21;

    private readonly IReadOnlyDictionary<string, string> _values;
    private readonly string _source;

    public ModelFileMetadata(IReadOnlyDictionary<string, string> values, string source)
    {
        _values = values;
        _source = source;
        // What another tool has under these keys means something else.
        if (Fingerprint is null)
        {
            return;
        }

        if (Number(VersionKey, FormatVersion) > FormatVersion)
        {
            throw new ModelFileException(
                source, $"it has the format version {Excerpt.Of(values[VersionKey])}, but this version of ModelGen reads up to {FormatVersion}: update ModelGen.");
        }

        // A square kernel would not be noticed.
        if (values.TryGetValue(LayoutKey, out string? layout) && layout != Layout)
        {
            throw new ModelFileException(source, $"its kernels have the layout '{Excerpt.Of(layout)}', but ModelGen reads '{Layout}', [inputs, outputs]: transpose them and name the layout '{Layout}'.");
        }
    }

    /// <summary>The architecture's fingerprint, or <see langword="null"/> in a file that another tool made.</summary>
    public string? Fingerprint => _values.GetValueOrDefault(FingerprintKey);

    /// <summary>Whether the file also holds the state of a fit.</summary>
    public bool IsCheckpoint => _values.ContainsKey(CheckpointMetadata.VersionKey);

    /// <summary>The layers that the training whose state the file holds left as they were.</summary>
    public IReadOnlyList<string> Frozen => Lines(FrozenKey);

    /// <summary>What the properties of a typed row become, for messages; none for a model without one.</summary>
    public IReadOnlyList<string> Schema => Lines(SchemaKey);

    /// <summary>The optimizer whose state the file holds, or <see langword="null"/>.</summary>
    public string? Optimizer => _values.GetValueOrDefault(OptimizerKey);

    public int Seed => (int)Number(SeedKey, 0, int.MinValue, int.MaxValue);

    /// <summary>What a file of this model says, sorted so that the bytes do not depend on anything else.</summary>
    public static SortedDictionary<string, string> Of(ModelState state, bool includeOptimizer)
    {
        SortedDictionary<string, string> values = new(StringComparer.Ordinal)
        {
            ["format"] = FormatName,
            [FileChecksum.Key] = FileChecksum.Blank,
            [VersionKey] = Text(FormatVersion),
            [LayoutKey] = Layout,
            ["model"] = state.Info.Name,
            [FingerprintKey] = state.Info.Fingerprint,
            [LayersKey] = string.Join('\n', state.Info.Layers.Select(Text)),
            [SeedKey] = Text(state.Seed),
            ["step"] = Text(state.Step),
            ["pass"] = Text(state.Pass),
            ["epoch"] = Text(state.Epoch),
        };
        if (state.Info.Schema.Count > 0)
        {
            values[SchemaKey] = string.Join('\n', state.Info.Schema);
        }

        if (includeOptimizer && state.Info.Training is { } training)
        {
            values[OptimizerKey] = training.Optimizer;
            if (FrozenLayers(state.Info) is { Count: > 0 } frozen)
            {
                values[FrozenKey] = string.Join('\n', frozen);
            }

            values[LearningRateFactorKey] = Text(state.LearningRateFactor);
            if (state.ConstantLearningRate is { } constant)
            {
                values[LearningRateKey] = Text(constant);
            }
        }

        return values;
    }

    /// <summary>Sets counters and learning rate so that training continues where it was.</summary>
    public void RestoreTraining(ModelState state)
    {
        state.Step = Number("step", 0, 0, long.MaxValue);
        state.Pass = Number("pass", 0, 0, long.MaxValue);
        state.Epoch = (int)Number("epoch", 0, 0, int.MaxValue);
        state.ConstantLearningRate = Rate(LearningRateKey);
        state.LearningRateFactor = Rate(LearningRateFactorKey) ?? 1f;
    }

    /// <exception cref="ModelFileException">The file is not as it was written.</exception>
    public void RequireChecksum(string actual)
    {
        string written = _values.GetValueOrDefault(FileChecksum.Key, "missing");
        if (written != actual)
        {
            throw new ModelFileException(
                _source, $"it is damaged, or another program changed it: its checksum is {Excerpt.Of(written)}, but its bytes have {actual}. Take a copy that is whole.");
        }
    }

    /// <summary>The first layer that is declared otherwise than in the file; null where there is none, or the file does not say.</summary>
    public LineDifference? FirstOtherLayer(ModelInfo info) =>
        Lines(LayersKey) is { Count: > 0 } found ? LineDifference.First([.. info.Layers.Select(Text)], found) : null;

    /// <summary>The layers whose parameters training leaves as they are.</summary>
    public static IReadOnlyList<string> FrozenLayers(ModelInfo info) =>
        [.. info.Layers.Where(static layer => layer is { Trainable: false, ParameterCount: > 0 }).Select(static layer => layer.Name)];

    /// <summary>A layer as files describe it, for messages.</summary>
    private static string Text(LayerInfo layer)
        => $"{layer.Name}: {layer.Kind} {ShapeText.Format(layer.OutputShape)}{(layer.Settings.Length > 0 ? ", " : "")}{layer.Settings}";

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);

    private List<string> Lines(string key)
    {
        List<string> lines = [];
        if (_values.TryGetValue(key, out string? text))
        {
            if (text.Length > LongestLines)
            {
                throw new ModelFileException(_source, $"its metadata '{key}' has {text.Length} characters, more than the {LongestLines} of any model.");
            }

            foreach (Range line in text.AsSpan().Split('\n'))
            {
                if (lines.Count == MostLines)
                {
                    break;
                }

                lines.Add(text[line]);
            }
        }

        return lines;
    }

    private long Number(string key, long absent, long minimum = 0, long maximum = long.MaxValue)
    {
        if (!_values.TryGetValue(key, out string? text))
        {
            return absent;
        }

        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) && value >= minimum && value <= maximum
            ? value
            : throw Malformed(key, text);
    }

    private float? Rate(string key)
    {
        if (!_values.TryGetValue(key, out string? text))
        {
            return null;
        }

        return float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float value) && float.IsFinite(value) && value >= 0
            ? value
            : throw Malformed(key, text);
    }

    private ModelFileException Malformed(string key, string text) => new(_source, $"its metadata '{key}' is '{Excerpt.Of(text)}', which is not a valid number for it.");
}
