namespace ModelGen.Generator;

/// <summary>What the user declared, free of syntax and symbols: equal declarations give equal specs.</summary>
/// <param name="Type">The model class.</param>
/// <param name="Input">Shape of one row of input.</param>
/// <param name="Layers">In the order in which they apply.</param>
/// <param name="Training">Null for a model that only predicts.</param>
/// <param name="Row">The type of rows; null where there is none.</param>
internal sealed record NetworkSpec(
    TypeIdentity Type,
    Shape Input,
    EquatableArray<LayerSpec> Layers,
    TrainingSpec? Training,
    RowSpec? Row);

/// <summary>How the network is trained.</summary>
/// <param name="Loss">What is minimised.</param>
/// <param name="Optimizer">How gradients change the parameters.</param>
/// <param name="Schedule">Null: the learning rate is constant.</param>
/// <param name="Metrics">What is reported.</param>
/// <param name="OwnMetrics">What is reported after it.</param>
internal sealed record TrainingSpec(
    LossSpec Loss,
    OptimizerSpec Optimizer,
    ScheduleSpec? Schedule,
    MetricsSpec Metrics,
    EquatableArray<OwnMetricSpec> OwnMetrics);

/// <summary>A metric of the user's.</summary>
/// <param name="Type">Null while it is no type yet.</param>
/// <param name="Ordinal">The attribute's place.</param>
internal sealed record OwnMetricSpec(OwnType? Type, int Ordinal)
{
    public AttributeTarget Target => new(Ordinal);
}

/// <summary>The declared metrics.</summary>
internal sealed record MetricsSpec(EquatableArray<string> Kinds, int TopK, int Ordinal)
{
    /// <summary>How many outputs top-k accuracy looks at unless told.</summary>
    public const int UsualTopK = 5;

    public AttributeTarget Target(string? argument = null, int? element = null) => new(Ordinal, argument, element);
}
