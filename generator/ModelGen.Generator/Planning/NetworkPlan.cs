namespace ModelGen.Generator;

/// <summary>A valid network with everything decided that its code needs; the emission only prints it.</summary>
internal sealed class NetworkPlan
{
    public required NetworkSpec Spec { get; init; }

    public required PublicSurface Surface { get; init; }

    public required IReadOnlyList<PlannedLayer> Layers { get; init; }

    /// <summary>Whether a layer scales the values before the first that weighs them.</summary>
    public bool ScalesInputs => Layers.FirstOrDefault(static layer => layer.Spec.ScalesValues || layer.ParameterCount > 0)?.Spec.ScalesValues == true;

    public required ParameterPlan Parameters { get; init; }

    /// <summary>Null where no layer adapts to the inputs.</summary>
    public required AdaptationPlan? Adaptation { get; init; }

    public required InferencePlan Inference { get; init; }

    /// <summary>Null for a model that only predicts.</summary>
    public required TrainingPlan? Training { get; init; }

    /// <summary>The activation that the inference steps leave out, because the loss works on logits; null when none is left out.</summary>
    public required ActivationFunction? DeferredActivation { get; init; }

    /// <summary>Rows that one pass of inference takes, so that its workspace stays in cache.</summary>
    public required int ChunkRows { get; init; }
}

/// <summary>The layer that adapts to the network's inputs.</summary>
/// <param name="Layer">Its name.</param>
/// <param name="Before">What the layers before it do to each number.</param>
/// <param name="Columns">The columns that it adapts; null for all.</param>
internal sealed record AdaptationPlan(string Layer, AffineMap Before, StandardizedColumns? Columns);

/// <summary>A layer between its shapes.</summary>
internal sealed record PlannedLayer(LayerSpec Spec, Shape Input, Shape Output)
{
    /// <summary>Values in the layer's parameters.</summary>
    public int ParameterCount => Spec.Parameters(Input).Sum(static parameter => parameter.Shape.Size);

    /// <summary>Whether training changes any of the layer's parameters.</summary>
    public bool Trains => Spec.Parameters(Input).Any(static parameter => parameter.Trainable);
}

/// <summary>The training half of a plan.</summary>
internal sealed class TrainingPlan
{
    public required TrainingSpec Spec { get; init; }

    public required BufferPlan Buffers { get; init; }

    /// <summary>Statements before the first layer.</summary>
    public required IReadOnlyList<string> Preparations { get; init; }

    /// <summary>In the order of the network.</summary>
    public required IReadOnlyList<LayerPlan> Layers { get; init; }

    /// <summary>Index of the first layer that training changes; the number of layers when there is none.</summary>
    public required int FirstTrained { get; init; }

    /// <summary>The rows of the network's output.</summary>
    public required BufferReference Output { get; init; }

    /// <summary>The buffer that takes the gradient of the output.</summary>
    public required string OutputGradient { get; init; }

    /// <summary>The buffer in which the gradient of the network's input ends.</summary>
    public required string InputGradient { get; init; }

    /// <summary>Whether the loss applies the output's activation.</summary>
    public required bool FusesLoss { get; init; }

    public bool IsExternal => Spec.Loss.IsExternal;

    public IEnumerable<string> WeightPenalties => Layers.SelectMany(static layer => layer.WeightPenalties);

    public IEnumerable<string> ActivityPenalties => Layers.Select(static layer => layer.ActivityPenalty).OfType<string>();

    /// <summary>Statements from the output's gradient to that before the output's activation.</summary>
    public string OutputBackward => Layers[Layers.Count - 1].OutputBackward;

    /// <summary>The backward methods of a training step, in the order of their calls.</summary>
    public IEnumerable<GeneratedMethod> Backward => Layers.Skip(FirstTrained).Reverse()
        .Select(static layer => layer.Backward).OfType<GeneratedMethod>();

    /// <summary>The methods that go on to the gradient of the network's input.</summary>
    public IEnumerable<GeneratedMethod> InputBackward
    {
        get
        {
            if (FirstTrained < Layers.Count && Layers[FirstTrained].InputBackward is { } rest)
            {
                yield return rest;
            }

            foreach (LayerPlan layer in Layers.Take(FirstTrained).Reverse())
            {
                if ((layer.InputBackward ?? layer.Backward) is { } method)
                {
                    yield return method;
                }
            }
        }
    }
}
