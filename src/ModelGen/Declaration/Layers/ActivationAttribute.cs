namespace ModelGen;

/// <summary>An activation as a layer of its own.</summary>
/// <param name="kind">The function.</param>
public sealed class ActivationAttribute(Activation kind) : LayerAttribute
{
    /// <summary>The function.</summary>
    public Activation Kind { get; } = kind;

    /// <summary>ELU's α, &gt; 0. Default 1.</summary>
    public double Alpha { get; set; } = 1.0;

    /// <summary>Leaky ReLU's slope below 0, at least 0. Default 0.2.</summary>
    public double NegativeSlope { get; set; } = 0.2;
}
