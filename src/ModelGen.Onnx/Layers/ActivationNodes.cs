namespace ModelGen;

/// <summary>An activation: of a layer of its own, or at the end of another.</summary>
internal sealed class ActivationNodes() : LayerNodes("Activation")
{
    private const double SeluAlpha = 1.6732632423543772;
    private const double SeluScale = 1.0507009873554805;

    public override void Write(ExportedLayer layer, OnnxGraph graph) => Apply(layer, graph);

    /// <summary>Adds the layer's activation to the graph. Operator set 17 has no GELU and no SiLU, which are written out.</summary>
    public static void Apply(ExportedLayer layer, OnnxGraph graph)
    {
        if (layer.Info.OwnActivation is { } own)
        {
            throw new NotSupportedException($"{layer.Name} has the activation {own}, a struct of the program's own, which ONNX does not know: train a model with an activation of the library to export it.");
        }

        switch (layer.Info.Activation)
        {
            case Activation.Linear:
                break;
            case Activation.Relu or Activation.Sigmoid or Activation.Tanh or Activation.Softplus:
                graph.Apply(layer.Name, layer.Info.Activation.ToString(), []);
                break;
            case Activation.LeakyRelu:
                graph.Apply(layer.Name, "LeakyRelu", [], new OnnxAttribute("alpha", layer.Number("NegativeSlope")));
                break;
            case Activation.Elu:
                graph.Apply(layer.Name, "Elu", [], new OnnxAttribute("alpha", layer.Number("Alpha")));
                break;
            case Activation.Selu:
                graph.Apply(layer.Name, "Selu", [], new OnnxAttribute("alpha", SeluAlpha), new OnnxAttribute("gamma", SeluScale));
                break;
            case Activation.Softmax:
                graph.Apply(layer.Name, "Softmax", [], new OnnxAttribute("axis", -1));
                break;
            case Activation.Silu:
                Gate(layer.Name, graph, graph.Current);
                break;
            case Activation.GeluTanh:
                GeluTanh(layer.Name, graph);
                break;
            case Activation.Gelu:
                Gelu(layer.Name, graph);
                break;
            default:
                throw new NotSupportedException($"{layer.Name} has the activation {layer.Info.Activation}, which is not exported to ONNX.");
        }
    }

    /// <summary>x·σ(current).</summary>
    private static void Gate(string layer, OnnxGraph graph, string x)
    {
        string gate = graph.Add(layer, "Sigmoid", [graph.Current]);
        graph.Add(layer, "Mul", [x, gate]);
    }

    /// <summary>x·½(1 + erf(x/√2)).</summary>
    private static void Gelu(string layer, OnnxGraph graph)
    {
        string x = graph.Current;
        graph.Add(layer, "Mul", [x, graph.Constant(Math.Sqrt(0.5))]);
        graph.Add(layer, "Erf", [graph.Current]);
        graph.Add(layer, "Add", [graph.Current, graph.Constant(1)]);
        graph.Add(layer, "Mul", [graph.Current, graph.Constant(0.5)]);
        graph.Add(layer, "Mul", [x, graph.Current]);
    }

    /// <summary>½x(1 + tanh(u)) = x·σ(2u) with u = √(2/π)·x·(1 + 0.044715x²).</summary>
    private static void GeluTanh(string layer, OnnxGraph graph)
    {
        string x = graph.Current;
        graph.Add(layer, "Mul", [x, x]);
        graph.Add(layer, "Mul", [graph.Current, graph.Constant(0.044715)]);
        graph.Add(layer, "Add", [graph.Current, graph.Constant(1)]);
        graph.Add(layer, "Mul", [graph.Current, x]);
        graph.Add(layer, "Mul", [graph.Current, graph.Constant(2 * Math.Sqrt(2 / Math.PI))]);
        Gate(layer, graph, x);
    }
}
