namespace ModelGen;

/// <summary>y = γ(x − mean)/√(variance + ε) + β with the moving statistics, as a node or within the dense layer before.</summary>
internal sealed class BatchNormNodes() : LayerNodes("BatchNorm")
{
    public override void Write(ExportedLayer layer, OnnxGraph graph)
    {
        OnnxTensor gamma = layer.ParameterOr("Gamma", 1);
        OnnxTensor beta = layer.ParameterOr("Beta", 0);
        OnnxTensor mean = layer.Parameter("MovingMean");
        OnnxTensor variance = layer.Parameter("MovingVariance");
        double epsilon = layer.Number("Epsilon");
        if (layer.Options.FoldBatchNorm && graph.Last is { Operator: DenseNodes.Operator } dense)
        {
            Fold(gamma.Values, beta.Values, mean.Values, variance.Values, epsilon, graph.ConstantOf(dense.Inputs[1]), Bias(layer, graph, dense));
            return;
        }

        graph.Apply(layer.Name, "BatchNormalization", [gamma, beta, mean, variance], new OnnxAttribute("epsilon", epsilon));
    }

    /// <summary>The dense layer's bias; one of zeros is added where it has none.</summary>
    private static OnnxTensor Bias(ExportedLayer layer, OnnxGraph graph, OnnxNode dense)
    {
        const int BiasInput = 2;
        if (dense.Inputs.Count > BiasInput)
        {
            return graph.ConstantOf(dense.Inputs[BiasInput]);
        }

        OnnxTensor bias = new($"{dense.Name}.Bias", layer.Info.OutputShape);
        graph.AddInputToLast(graph.Constant(bias));
        return bias;
    }

    /// <summary>x·W + b becomes x·(W·scale) + (b·scale + shift), with scale = γ/√(variance + ε) and shift = β − mean·scale.</summary>
    private static void Fold(
        ReadOnlySpan<float> gamma,
        ReadOnlySpan<float> beta,
        ReadOnlySpan<float> mean,
        ReadOnlySpan<float> variance,
        double epsilon,
        OnnxTensor kernel,
        OnnxTensor bias)
    {
        int units = bias.Values.Length;
        for (int unit = 0; unit < units; unit++)
        {
            double scale = gamma[unit] / Math.Sqrt(variance[unit] + epsilon);
            bias.Values[unit] = (float)(((bias.Values[unit] - mean[unit]) * scale) + beta[unit]);
            for (int i = unit; i < kernel.Values.Length; i += units)
            {
                kernel.Values[i] = (float)(kernel.Values[i] * scale);
            }
        }
    }
}
