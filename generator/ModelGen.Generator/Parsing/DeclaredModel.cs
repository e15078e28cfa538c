namespace ModelGen.Generator;

/// <summary>What the attributes of one declaration say, complete or not; validation works on it.</summary>
internal sealed class DeclaredModel
{
    public required bool InferenceOnly { get; init; }

    /// <summary>Whether the attributes, or the file they are read from, have an error that may have swallowed others: none can be said to be missing.</summary>
    public required bool IsHalfTyped { get; init; }

    /// <summary>Whether an attribute of the class does not bind, which may be a layer: none can be said to be next to another.</summary>
    public required bool HasUnknownAttributes { get; init; }

    /// <summary>Null when there is no <c>[Input]</c>.</summary>
    public required DeclaredInput? WrittenInput { get; init; }

    /// <summary>Null when the rows have no type.</summary>
    public required DeclaredRow? Row { get; init; }

    /// <summary>What is written, or follows from the rows; null when neither is known.</summary>
    public DeclaredInput? Input => Row switch
    {
        null => WrittenInput,
        { Spec: { Columns.Count: > 0 } row } => new DeclaredInput(row.Input, Row.Ordinal),
        _ => null,
    };

    public required IReadOnlyList<LayerSpec> Layers { get; init; }

    /// <summary>Exactly one in a correct declaration of a trained model.</summary>
    public required IReadOnlyList<LossSpec> Losses { get; init; }

    /// <summary>At most one in a correct declaration.</summary>
    public required IReadOnlyList<OptimizerSpec> Optimizers { get; init; }

    /// <summary>At most one in a correct declaration.</summary>
    public required IReadOnlyList<ScheduleSpec> Schedules { get; init; }

    public required IReadOnlyList<OwnMetricSpec> OwnMetrics { get; init; }

    /// <summary>Null when there is no <c>[Metrics]</c>.</summary>
    public required MetricsSpec? Metrics { get; init; }

    /// <summary>A block, whose input, loss and all else are those of the models that use it.</summary>
    public static DeclaredModel OfBlock(BlockContents block, IReadOnlyList<LayerSpec> layers) => new()
    {
        InferenceOnly = false,
        IsHalfTyped = block.IsHalfTyped,
        HasUnknownAttributes = false,
        WrittenInput = null,
        Row = null,
        Layers = layers,
        Losses = [],
        Optimizers = [],
        Schedules = [],
        OwnMetrics = [],
        Metrics = null,
    };

    /// <summary>What flows into each layer; the output's shape is the last element.</summary>
    public IReadOnlyList<LayerInput> Flow
    {
        get
        {
            List<LayerInput> flow = [new LayerInput(Input?.Shape ?? Shape.Unknown, "Input", [])];
            for (int i = 0; i < Layers.Count; i++)
            {
                flow.Add(new LayerInput(Layers[i].OutputShape(flow[i].Shape), Layers[i].Name, [.. Layers.Take(i + 1)], flow[i]));
            }

            return flow;
        }
    }

    /// <summary>What makes the network's outputs: the last activation, or linear.</summary>
    public ActivationFunction OutputActivation =>
        Layers.LastOrDefault()?.Activation ?? ActivationFunction.Linear;

    /// <summary>
    /// The layer whose values are meant to be the network's outputs at inference; null when it is the input. Batch normalization after
    /// it is a mistake of its own.
    /// </summary>
    public LayerSpec? OutputLayer => Layers.LastOrDefault(static layer => layer is { KeepsValues: false, NormalizesBatch: false });

    public PublicSurface Surface
    {
        get
        {
            IReadOnlyList<LayerInput> flow = Flow;
            int outputSize = SizeOf(flow[flow.Count - 1].Shape);
            TargetKind target = InferenceOnly ? TargetKind.None : Losses.FirstOrDefault()?.Target ?? LikelyTarget;
            return new PublicSurface(
                flow[0].Shape,
                outputSize,
                target,
                IsClassifier(target, outputSize),
                Row?.Spec);
        }
    }

    public NetworkSpec ToSpec(TypeIdentity type) => new(
        type,
        Input!.Shape,
        Layers.ToEquatableArray(),
        InferenceOnly
            ? null
            : new TrainingSpec(
                Losses[0],
                Optimizers.FirstOrDefault() ?? AdamOptimizer.Default,
                Schedules.FirstOrDefault(),
                Metrics ?? new MetricsSpec(EquatableArray<string>.Empty, MetricsSpec.UsualTopK, AttributeTarget.ClassName),
                OwnMetrics.ToEquatableArray()),
        Row?.Spec);

    /// <summary>Without a loss, what its output suggests.</summary>
    private TargetKind LikelyTarget => OutputActivation.IsSoftmax ? TargetKind.ClassNumber : TargetKind.Values;

    private static int SizeOf(Shape shape) => shape.IsKnown ? (int)Math.Min(shape.LongSize, int.MaxValue) : 0;

    private bool IsClassifier(TargetKind target, int outputSize) => target switch
    {
        TargetKind.ClassNumber => true,
        TargetKind.Values => Losses.FirstOrDefault() is { } loss && loss.IsClassification(outputSize),
        _ => OutputActivation.IsSoftmax || (OutputActivation.IsSigmoid && outputSize == 1),
    };
}

/// <summary>The declared input.</summary>
internal sealed record DeclaredInput(Shape Shape, int Ordinal);
