namespace ModelGen.Generator;

/// <summary>A part of a Keras model. Attributes on the class replace those of training as a whole.</summary>
internal enum KerasPart
{
    /// <summary>Input and layers.</summary>
    Network,

    /// <summary>The loss.</summary>
    Loss,

    /// <summary>The optimizer with its schedule.</summary>
    Optimizer,

    /// <summary>The metrics.</summary>
    Metrics,
}
