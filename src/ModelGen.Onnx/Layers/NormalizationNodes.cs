using ModelGen.Kernels;

namespace ModelGen;

/// <summary>y = (x − mean)/max(√variance, 1e-7), a feature at a time: the last dimension; 0 where the feature is missing.</summary>
internal sealed class NormalizationNodes() : LayerNodes("Normalization")
{
    public override void Write(ExportedLayer layer, OnnxGraph graph)
    {
        OnnxTensor mean = layer.Parameter("Mean");
        OnnxTensor variance = layer.Parameter("Variance");
        OnnxTensor deviation = new($"{layer.Name}.Deviation", variance.Shape);
        for (int feature = 0; feature < deviation.Values.Length; feature++)
        {
            deviation.Values[feature] = MathF.Max(MathF.Sqrt(variance.Values[feature]), NormalizationKernel.LeastDeviation);
        }

        string inputs = graph.Current;
        graph.Apply(layer.Name, "Sub", [mean]);
        graph.Apply(layer.Name, "Div", [deviation]);
        if (layer.Optional.Count > 0)
        {
            ClearMissing(layer, inputs, graph.Current, graph);
        }
    }

    /// <summary>Takes 0 where x·S is not 0, of which S brings each indicator to its column.</summary>
    private static void ClearMissing(ExportedLayer layer, string inputs, string normalized, OnnxGraph graph)
    {
        int width = layer.Info.OutputShape[0];
        OnnxTensor selection = new($"{layer.Name}.Missing", [width, width]);
        foreach (OptionalColumn column in layer.Optional)
        {
            selection.Values[(column.Indicator * width) + column.Column] = 1;
        }

        string missing = graph.Add(layer.Name, "MatMul", [inputs, graph.Constant(selection)]);
        string isPresent = graph.Add(layer.Name, "Equal", [missing, graph.Constant(0)]);
        graph.Add(layer.Name, "Where", [isPresent, normalized, graph.Constant(0)]);
    }
}
