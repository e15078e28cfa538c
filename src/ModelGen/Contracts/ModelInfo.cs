namespace ModelGen;

/// <summary>What a model is: its layers in order, its parameters and where they are stored. Constant for a model class.</summary>
public sealed record ModelInfo
{
    /// <summary>The class's name, "DigitClassifier".</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Identifies the architecture: two models with the same fingerprint can exchange weights, by name; slab for slab if the same
    /// layers are frozen in both.
    /// </summary>
    public required string Fingerprint { get; init; }

    /// <summary>Shape of one input row, without the batch dimension: [64] or [height, width, channels].</summary>
    public required IReadOnlyList<int> InputShape
    {
        get;
        init
        {
            field = value;
            InputSize = ShapeText.Product(value);
        }
    }

    /// <summary>Numbers in one input row: the product of <see cref="InputShape"/>.</summary>
    public int InputSize { get; private init; }

    /// <summary>Numbers in one output row.</summary>
    public required int OutputSize { get; init; }

    /// <summary>Numbers in all parameters, moving statistics included.</summary>
    public required int ParameterCount { get; init; }

    /// <summary>Numbers that training changes by gradients.</summary>
    public required int TrainableParameterCount { get; init; }

    /// <summary>The layers, in the order in which they apply.</summary>
    public required IReadOnlyList<LayerInfo> Layers { get; init; }

    /// <summary>The parameters in the order of the weights slab: the trainable ones first.</summary>
    public required IReadOnlyList<ParameterInfo> Parameters { get; init; }

    /// <summary>Floats in the weights slab, padding included.</summary>
    public required int WeightsLength { get; init; }

    /// <summary>Floats of the weights slab that hold trainable parameters: its beginning. The gradient slab is as long.</summary>
    public required int TrainableLength { get; init; }

    /// <summary>The layer that adapts to data before training, or <see langword="null"/> when there is none.</summary>
    public NormalizationInfo? Normalization { get; init; }

    /// <summary>Whether a layer scales the inputs before the first that weighs them.</summary>
    public bool ScalesInputs { get; init; }

    /// <summary>What each property of a typed row becomes, the target last, "Color: one-hot of Red, Green"; empty for a model without one.</summary>
    public IReadOnlyList<string> Schema { get; init; } = [];

    /// <summary>How the model is trained, or <see langword="null"/> for a model that only predicts.</summary>
    public TrainingInfo? Training { get; init; }

    /// <summary>Above it an output that is yes or no means yes: 0.5 for a probability, 0 for a logit.</summary>
    internal float DecisionThreshold => Training is { FromLogits: true } ? 0f : 0.5f;
}
