using System.Text.Json;
using System.Text.Json.Serialization;

namespace ModelGen.EndToEnd.Tests;

/// <summary>A golden file of kind "train" or "real_trajectory"; tests/golden/FORMAT.md describes every field.</summary>
internal sealed record GoldenCase
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new FlatNumbersConverter() },
    };

    public required string Name { get; init; }

    public required GoldenArchitecture Arch { get; init; }

    public required GoldenLoss Loss { get; init; }

    public required GoldenOptimizer Optimizer { get; init; }

    /// <summary>First values, by "0.kernel".</summary>
    public required Dictionary<string, double[]> Init { get; init; }

    public required GoldenExpectation Expected { get; init; }

    public required GoldenTolerance Tolerance { get; init; }

    /// <summary>Of a "train" file: step t trains on batch t modulo their number.</summary>
    public GoldenBatch[] Batches { get; init; } = [];

    /// <summary>Of a "real_trajectory" file: the name of the data set's file.</summary>
    public string Dataset { get; init; } = "";

    public string Scaling { get; init; } = "";

    public string? TargetScaling { get; init; }

    public int BatchSize { get; init; }

    public int Epochs { get; init; }

    /// <summary>Whether targets are class numbers.</summary>
    [JsonIgnore]
    public bool HasLabels => Loss.Type == "sparse_cce";

    public static GoldenCase Load(string fileName)
    {
        using FileStream stream = File.OpenRead(Path.Combine(TestPaths.Golden, fileName));
        return JsonSerializer.Deserialize<GoldenCase>(stream, Options)
            ?? throw new InvalidDataException($"{fileName} holds no case.");
    }

    /// <summary>Names of the golden files that begin so, in order.</summary>
    public static IReadOnlyList<string> Files(string prefix) =>
        [.. Directory.EnumerateFiles(TestPaths.Golden, prefix + "*.json").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}

internal sealed record GoldenBatch
{
    public required double[] X { get; init; }

    public required double[] Y { get; init; }

    public double[] SampleWeight { get; init; } = [];

    /// <summary>Dropout masks by layer, 1 = keep.</summary>
    public Dictionary<string, double[]> Masks { get; init; } = [];
}

internal sealed record GoldenExpectation
{
    public double[] InferenceOutputInitial { get; init; } = [];

    [JsonPropertyName("training_output_step1")]
    public double[] TrainingOutput { get; init; } = [];

    [JsonPropertyName("data_loss_step1")]
    public double DataLoss { get; init; }

    [JsonPropertyName("weight_reg_loss_step1")]
    public double WeightPenalty { get; init; }

    [JsonPropertyName("activity_reg_loss_step1")]
    public double ActivityPenalty { get; init; }

    public double[] Losses { get; init; } = [];

    public double[] DataLosses { get; init; } = [];

    public double[] LearningRates { get; init; } = [];

    [JsonPropertyName("gradients_step1")]
    public Dictionary<string, double[]> Gradients { get; init; } = [];

    /// <summary>Parameters after 1, 2 and 10 updates.</summary>
    public Dictionary<string, Dictionary<string, double[]>> After { get; init; } = [];

    [JsonPropertyName("inference_output_after_10")]
    public double[] FinalOutput { get; init; } = [];

    [JsonPropertyName("inference_total_loss_after_10")]
    public double FinalLoss { get; init; }

    public double[] EpochTrainLoss { get; init; } = [];

    public double[] EpochTestLoss { get; init; } = [];

    public double[] EpochTestAccuracy { get; init; } = [];

    /// <summary>Parameters at the end of a trajectory.</summary>
    public Dictionary<string, double[]> Final { get; init; } = [];
}

internal sealed record GoldenTolerance
{
    public required double Rtol { get; init; }

    [JsonPropertyName("float32_atol")]
    public required Dictionary<string, double> Absolute { get; init; }

    public string[] IgnoreParameters { get; init; } = [];
}
