namespace ModelGen;

/// <summary>One layer of a model, as declared.</summary>
public sealed record LayerInfo
{
    /// <summary>The layer's name in the model, "Dense1".</summary>
    public required string Name { get; init; }

    /// <summary>What layer it is: "Dense", "Dropout", "BatchNorm", ...</summary>
    public required string Kind { get; init; }

    /// <summary>Its settings for reading, "relu, kernel L2 0.001"; empty when all are defaults.</summary>
    public string Settings { get; init; } = "";

    /// <summary>Shape of one row of its input, without the batch dimension; that of the output where none is given.</summary>
    public IReadOnlyList<int> InputShape
    {
        get => field ?? OutputShape;
        init;
    }

    /// <summary>Shape of one row of its output, without the batch dimension.</summary>
    public required IReadOnlyList<int> OutputShape { get; init; }

    /// <summary>Numbers in its parameters, moving statistics included.</summary>
    public int ParameterCount { get; init; }

    /// <summary>Whether training changes it; false for a frozen layer.</summary>
    public bool Trainable { get; init; } = true;

    /// <summary>The function that makes its output; <see cref="Activation.Linear"/> for a layer without one.</summary>
    public Activation Activation { get; init; }

    /// <summary>The name of the struct that is the user's own activation and makes its output, or <see langword="null"/>.</summary>
    public string? OwnActivation { get; init; }

    /// <summary>
    /// The numbers besides parameters that decide what it computes at inference, under their names in the attribute: "Epsilon" of
    /// a <c>BatchNorm</c>, "Scale" and "Offset" of a <c>Rescaling</c>, "Alpha" or "NegativeSlope" of an activation that has one.
    /// </summary>
    public IReadOnlyList<LayerNumber> Numbers { get; init; } = [];
}

/// <summary>A number among a layer's settings.</summary>
/// <param name="Name">"Epsilon": its name in the layer's attribute.</param>
/// <param name="Value">Its value, written or default.</param>
public sealed record LayerNumber(string Name, double Value);
