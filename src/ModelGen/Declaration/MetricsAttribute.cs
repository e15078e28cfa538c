namespace ModelGen;

/// <summary>What <c>Fit</c> and <c>Evaluate</c> report beside the loss.</summary>
/// <param name="kinds">The metrics, in the order in which they are shown.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class MetricsAttribute(params Metric[] kinds) : Attribute
{
    /// <summary>The metrics.</summary>
    public IReadOnlyList<Metric> Kinds { get; } = kinds;

    /// <summary>How many of the highest outputs <see cref="Metric.TopKAccuracy"/> looks at, at least 1. Default 5.</summary>
    public int TopK { get; set; } = 5;
}
