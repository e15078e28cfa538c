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

    /// <summary>The columns that it changes, or <see langword="null"/> for all of them.</summary>
    public IReadOnlyList<int>? Columns { get; init; }

    /// <summary>The columns whose values may be missing: such values count for no statistics, and become 0.</summary>
    public IReadOnlyList<OptionalColumn> Optional { get; init; } = [];
}

/// <summary>A column of inputs whose values may be missing.</summary>
/// <param name="Column">The column.</param>
/// <param name="Indicator">The column that is not 0 where the value is missing.</param>
public readonly record struct OptionalColumn(int Column, int Indicator);
