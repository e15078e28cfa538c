namespace ModelGen;

/// <summary>An image as a vector.</summary>
internal sealed class FlattenNodes() : LayerNodes("Flatten")
{
    public override void Write(ExportedLayer layer, OnnxGraph graph) =>
        graph.Apply(layer.Name, "Flatten", [], new OnnxAttribute("axis", 1));
}
