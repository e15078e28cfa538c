namespace ModelGen.Generator;

/// <summary>What a Keras model gives its metrics.</summary>
internal sealed class KerasOutputs
{
    private readonly string? _loss;

    /// <param name="layers">The layers as far as they are known.</param>
    /// <param name="loss">Null where the file has none.</param>
    public KerasOutputs(IEnumerable<ImportedAttribute> layers, ImportedAttribute? loss)
    {
        IsOne = layers.LastOrDefault(static layer => layer.Find("units") is not null)?.Find("units")?.Value is 1;
        AreLogits = loss?.Find("FromLogits")?.Value is true;
        _loss = (loss?.Find("kind")?.Value as EnumMember)?.Name;
    }

    public bool IsOne { get; }

    public bool AreLogits { get; }

    /// <summary>Whether each output is a decision of its own.</summary>
    public bool AreYesOrNo => IsOne || _loss == "BinaryCrossentropy";

    /// <summary>Whether a target is the number of a class; null where that is not known.</summary>
    public bool? AreClassNumbers => _loss is null ? null : _loss == "SparseCategoricalCrossentropy";
}
