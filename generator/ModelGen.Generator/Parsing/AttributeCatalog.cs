namespace ModelGen.Generator;

/// <summary>The known attributes of one sort, each with what reads it.</summary>
/// <param name="definitions">All of them.</param>
internal sealed class AttributeCatalog<TDefinition>(params TDefinition[] definitions)
    where TDefinition : class, IAttributeDefinition
{
    private readonly Dictionary<string, TDefinition> _byAttribute =
        definitions.ToDictionary(static definition => definition.AttributeName);

    private readonly Dictionary<string, KerasForm> _byKerasClass = definitions
        .SelectMany(static definition => definition.Keras)
        .ToDictionary(static form => KerasNames.Plain(form.ClassName));

    /// <summary>How a class of Keras is read; null where it has no counterpart.</summary>
    public KerasForm? FindKeras(string className) =>
        _byKerasClass.TryGetValue(KerasNames.Plain(className), out KerasForm? form) ? form : null;

    public TDefinition? Find(string attributeName) =>
        _byAttribute.TryGetValue(attributeName, out TDefinition? definition) ? definition : null;
}

/// <summary>What is recognised by an attribute.</summary>
internal interface IAttributeDefinition
{
    /// <summary>The attribute's metadata name.</summary>
    string AttributeName { get; }

    /// <summary>The classes of Keras that say the same.</summary>
    IReadOnlyList<KerasForm> Keras { get; }
}
