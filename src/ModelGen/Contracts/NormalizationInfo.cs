namespace ModelGen;

/// <summary>The layer of a model that learns the mean and variance of its inputs from data, before it is trained.</summary>
public sealed record NormalizationInfo
{
    /// <summary>The layer's name: its parameters are <c>Layer.Mean</c>, <c>Layer.Variance</c> and <c>Layer.Count</c>.</summary>
    public required string Layer { get; init; }

    /// <summary>What the layers before it multiply every number by. Default 1.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>What the layers before it then add. Default 0.</summary>
    public double Offset { get; init; }
}
