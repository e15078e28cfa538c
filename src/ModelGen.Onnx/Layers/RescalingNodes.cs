namespace ModelGen;

/// <summary>y = x·scale + offset.</summary>
internal sealed class RescalingNodes() : LayerNodes("Rescaling")
{
    public override void Write(ExportedLayer layer, OnnxGraph graph)
    {
        graph.Add(layer.Name, "Mul", [graph.Current, graph.Constant(layer.Number("Scale"))]);
        graph.Add(layer.Name, "Add", [graph.Current, graph.Constant(layer.Number("Offset"))]);
    }
}
