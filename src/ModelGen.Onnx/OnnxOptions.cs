namespace ModelGen;

/// <summary>How a model is exported.</summary>
public sealed record OnnxOptions
{
    /// <summary>
    /// Whether batch normalization right after a dense layer without activation becomes part of that layer's weights: a node less.
    /// By default it is a <c>BatchNormalization</c> node, and the weights are those of the model.
    /// </summary>
    public bool FoldBatchNorm { get; init; }
}
