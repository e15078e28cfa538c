namespace ModelGen.Generator;

/// <summary>The known attributes of one sort, each with what reads it.</summary>
/// <param name="definitions">All of them.</param>
internal sealed class AttributeCatalog<TDefinition>(params TDefinition[] definitions)
    where TDefinition : class, IAttributeDefinition
{
    private readonly Dictionary<string, TDefinition> _byAttribute =
        definitions.ToDictionary(static definition => definition.AttributeName);

    public TDefinition? Find(string attributeName) =>
        _byAttribute.TryGetValue(attributeName, out TDefinition? definition) ? definition : null;
}

/// <summary>What is recognised by an attribute.</summary>
internal interface IAttributeDefinition
{
    /// <summary>The attribute's metadata name.</summary>
    string AttributeName { get; }
}
