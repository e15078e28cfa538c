using System.Collections.Frozen;

namespace ModelGen;

/// <summary>Writes one kind of layer as nodes. One class a kind, in a file of its own, knows how.</summary>
/// <param name="kind">The kind, as in <see cref="LayerInfo.Kind"/>.</param>
internal abstract class LayerNodes(string kind)
{
    /// <summary>Every kind of layer: the only place where they are listed.</summary>
    private static readonly FrozenDictionary<string, LayerNodes> All = new LayerNodes[]
    {
        new DenseNodes(),
        new BatchNormNodes(),
        new ActivationNodes(),
        new FlattenNodes(),
        new RescalingNodes(),
        new NormalizationNodes(),
        new SkipNodes(),
        new AddNodes(),
        new TrainingOnlyNodes("Dropout"),
        new TrainingOnlyNodes("RandomFlip"),
        new TrainingOnlyNodes("RandomRotation"),
        new TrainingOnlyNodes("RandomZoom"),
    }.ToFrozenDictionary(static nodes => nodes.Kind);

    private string Kind => kind;

    /// <summary>What writes the layer.</summary>
    /// <exception cref="NotSupportedException">Nothing does.</exception>
    public static LayerNodes Find(LayerInfo layer) => All.TryGetValue(layer.Kind, out LayerNodes? nodes)
        ? nodes
        : throw new NotSupportedException(
            $"{layer.Name} is a layer of the kind {layer.Kind}, which is not exported to ONNX. These are: {string.Join(", ", All.Keys.Order(StringComparer.Ordinal))}.");

    /// <summary>Adds the layer to the graph, as it is when the model predicts.</summary>
    public abstract void Write(ExportedLayer layer, OnnxGraph graph);
}
