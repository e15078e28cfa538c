namespace ModelGen.Generator;

/// <summary>How one kind of layer is recognised and read.</summary>
/// <param name="AttributeName">The attribute's metadata name.</param>
/// <param name="Kind">The kind as users write it, and the stem of default names.</param>
/// <param name="Read">Turns the attribute's arguments into a spec.</param>
/// <param name="Activation">How the attribute says the layer's activation; null when it has none.</param>
/// <param name="Bias">How the attribute says that the layer has no bias; null when it cannot.</param>
/// <param name="UsesBatchStatistics">Whether training compares the rows of a batch, unless the layer is frozen.</param>
internal sealed record LayerDefinition(
    string AttributeName,
    string Kind,
    Func<AttributeArguments, LayerHeader, LayerSpec> Read,
    ActivationArgument? Activation = null,
    BiasArgument? Bias = null,
    bool UsesBatchStatistics = false) : IAttributeDefinition
{
    public IReadOnlyList<KerasForm> Keras { get; init; } = [];
}

/// <summary>How an attribute says its layer's activation.</summary>
/// <param name="Parameter">The constructor's parameter.</param>
/// <param name="Settings">Properties that belong to some activations only.</param>
internal sealed record ActivationArgument(string Parameter, params string[] Settings);

/// <summary>How an attribute says whether its layer has a bias.</summary>
/// <param name="Property">The switch.</param>
/// <param name="Settings">Properties that have no effect without a bias.</param>
internal sealed record BiasArgument(string Property, params string[] Settings);

/// <summary>Every kind of layer: the only place where they are listed.</summary>
internal static class LayerCatalog
{
    private static readonly AttributeCatalog<LayerDefinition> All = new(
        DenseLayer.Definition,
        DropoutLayer.Definition,
        BatchNormLayer.Definition,
        ActivationLayer.Definition,
        ActivationLayer.OwnDefinition,
        FlattenLayer.Definition,
        RescalingLayer.Definition,
        NormalizationLayer.Definition,
        RandomFlipLayer.Definition,
        RandomRotationLayer.Definition,
        RandomZoomLayer.Definition);

    public static LayerDefinition? Find(string attributeName) => All.Find(attributeName);

    public static KerasForm? FindKeras(string className) => All.FindKeras(className);
}
