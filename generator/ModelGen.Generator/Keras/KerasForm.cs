namespace ModelGen.Generator;

/// <summary>How a class of Keras is read as an attribute. It stands with the definition of what it becomes.</summary>
/// <param name="ClassName">As in a configuration: <c>BatchNormalization</c>. Case and underscores make no difference.</param>
/// <param name="Import">Makes the attribute.</param>
internal sealed record KerasForm(string ClassName, Func<KerasObject, ImportedAttribute> Import)
{
    /// <summary>Dimensions of what a layer makes of its input, without the batch; null where they stay the same.</summary>
    public int? OutputRank { get; init; }
}
