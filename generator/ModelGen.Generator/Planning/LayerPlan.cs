namespace ModelGen.Generator;

/// <summary>A layer's code for training.</summary>
internal sealed class LayerPlan
{
    /// <summary>The rows that the next layer reads.</summary>
    public required BufferReference Output { get; init; }

    /// <summary>Null when the layer does nothing to the values.</summary>
    public GeneratedMethod? Forward { get; init; }

    /// <summary>From the output's gradient to the parameters' and, where a layer below trains, the input's.</summary>
    public GeneratedMethod? Backward { get; init; }

    /// <summary>The rest of the way to the input's gradient, for callers who ask for the network input's.</summary>
    public GeneratedMethod? InputBackward { get; init; }

    /// <summary>Statements that turn the network output's gradient into that before its activation; output layer only.</summary>
    public string OutputBackward { get; init; } = "";

    /// <summary>Expressions of the penalties on the layer's weights.</summary>
    public IReadOnlyList<string> WeightPenalties { get; init; } = [];

    /// <summary>Expression of the penalty on the layer's output, before division by the rows.</summary>
    public string? ActivityPenalty { get; init; }
}
