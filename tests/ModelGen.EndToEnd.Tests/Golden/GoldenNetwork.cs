using System.Text.Json.Serialization;

namespace ModelGen.EndToEnd.Tests;

/// <summary>The network of a golden file.</summary>
internal sealed record GoldenArchitecture
{
    public required int Input { get; init; }

    public required GoldenLayer[] Layers { get; init; }
}

/// <summary>A layer; what its type does not have keeps the default.</summary>
internal sealed record GoldenLayer
{
    public required string Type { get; init; }

    public int Units { get; init; }

    public string Activation { get; init; } = "linear";

    public double? NegativeSlope { get; init; }

    public double? Alpha { get; init; }

    public bool UseBias { get; init; } = true;

    public GoldenPenalty? KernelRegularizer { get; init; }

    public GoldenPenalty? BiasRegularizer { get; init; }

    public GoldenPenalty? ActivityRegularizer { get; init; }

    public double Momentum { get; init; } = 0.99;

    public double Epsilon { get; init; } = 1e-3;

    public bool Center { get; init; } = true;

    public bool Scale { get; init; } = true;

    public GoldenPenalty? GammaRegularizer { get; init; }

    public GoldenPenalty? BetaRegularizer { get; init; }

    public double Rate { get; init; }
}

internal sealed record GoldenPenalty
{
    public double L1 { get; init; }

    public double L2 { get; init; }
}

internal sealed record GoldenLoss
{
    public required string Type { get; init; }

    public bool FromLogits { get; init; }

    public double LabelSmoothing { get; init; }

    public double Delta { get; init; } = 1;
}

internal sealed record GoldenOptimizer
{
    public required string Type { get; init; }

    /// <summary>Null where a schedule replaces it.</summary>
    public double? LearningRate { get; init; }

    public double Momentum { get; init; }

    public bool Nesterov { get; init; }

    public double Rho { get; init; } = 0.9;

    public bool Centered { get; init; }

    public double InitialAccumulatorValue { get; init; } = 0.1;

    [JsonPropertyName("beta_1")]
    public double Beta1 { get; init; } = 0.9;

    [JsonPropertyName("beta_2")]
    public double Beta2 { get; init; } = 0.999;

    public double Epsilon { get; init; } = 1e-7;

    public bool Amsgrad { get; init; }

    public double WeightDecay { get; init; } = 0.004;

    public double? Clipnorm { get; init; }

    public double? GlobalClipnorm { get; init; }

    public double? Clipvalue { get; init; }

    public GoldenSchedule? Schedule { get; init; }
}

internal sealed record GoldenSchedule
{
    public required string Type { get; init; }

    public double InitialLearningRate { get; init; }

    public int DecaySteps { get; init; }

    public double DecayRate { get; init; }

    public bool Staircase { get; init; }

    public double EndLearningRate { get; init; } = 1e-4;

    public double Power { get; init; } = 1;

    public bool Cycle { get; init; }

    public double Alpha { get; init; }

    public double? WarmupTarget { get; init; }

    public int WarmupSteps { get; init; }

    public int[] Boundaries { get; init; } = [];

    public double[] Values { get; init; } = [];
}
