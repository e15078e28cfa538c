using ModelGen.Kernels;

namespace ModelGen;

/// <summary>y = (x − mean)/max(√variance, 1e-7), a feature at a time: the last dimension.</summary>
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

        graph.Apply(layer.Name, "Sub", [mean]);
        graph.Apply(layer.Name, "Div", [deviation]);
    }
}
