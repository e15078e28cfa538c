namespace ModelGen;

/// <summary>Where a residual block begins: the value is kept for where it ends.</summary>
internal sealed class SkipNodes() : LayerNodes("Skip")
{
    public override void Write(ExportedLayer layer, OnnxGraph graph) => graph.Keep();
}

/// <summary>Where a residual block ends: the value kept is added.</summary>
internal sealed class AddNodes() : LayerNodes("Add")
{
    public override void Write(ExportedLayer layer, OnnxGraph graph) => graph.Add(layer.Name, "Add", [graph.TakeKept(), graph.Current]);
}
