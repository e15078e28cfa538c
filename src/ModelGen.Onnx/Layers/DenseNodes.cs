namespace ModelGen;

/// <summary>y = f(x·W + b), W [in × units].</summary>
internal sealed class DenseNodes() : LayerNodes("Dense")
{
    /// <summary>The operator, whose constants are W and perhaps b.</summary>
    public const string Operator = "Gemm";

    public override void Write(ExportedLayer layer, OnnxGraph graph)
    {
        OnnxTensor kernel = layer.Parameter("Kernel");
        graph.Apply(layer.Name, Operator, layer.FindParameter("Bias") is { } bias ? [kernel, bias] : [kernel]);
        ActivationNodes.Apply(layer, graph);
    }
}
