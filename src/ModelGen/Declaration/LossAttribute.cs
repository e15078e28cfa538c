namespace ModelGen;

/// <summary>What training minimises.</summary>
/// <param name="kind">The loss function.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class LossAttribute(Loss kind) : Attribute
{
    /// <summary>The loss function.</summary>
    public Loss Kind { get; } = kind;

    /// <summary>
    /// Share of the target taken from the true class and spread evenly, in [0, 1). Binary and categorical
    /// cross-entropy only. Default 0.
    /// </summary>
    public double LabelSmoothing { get; set; }

    /// <summary>Error at which the Huber loss turns from quadratic to linear, &gt; 0. Default 1.</summary>
    public double Delta { get; set; } = 1.0;

    /// <summary>Whether the network's outputs are logits: a cross-entropy then applies softmax or sigmoid itself.</summary>
    public bool FromLogits { get; set; }
}
