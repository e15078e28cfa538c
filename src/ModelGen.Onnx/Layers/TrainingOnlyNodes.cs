namespace ModelGen;

/// <summary>A layer that does nothing when the model predicts.</summary>
internal sealed class TrainingOnlyNodes(string kind) : LayerNodes(kind)
{
    public override void Write(ExportedLayer layer, OnnxGraph graph)
    {
    }
}
