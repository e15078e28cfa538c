namespace ModelGen;

/// <summary>A layer to export, with its numbers.</summary>
/// <param name="Info">The layer.</param>
/// <param name="Parameters">Those of the whole model.</param>
/// <param name="Options">How to export.</param>
/// <param name="Optional">The columns whose values may be missing, where the layer normalizes the inputs.</param>
internal sealed record ExportedLayer(LayerInfo Info, ParameterCollection Parameters, OnnxOptions Options, IReadOnlyList<OptionalColumn> Optional)
{
    public string Name => Info.Name;

    /// <summary>A number among the layer's settings, "Epsilon".</summary>
    public double Number(string name) => Info.Numbers.First(number => number.Name == name).Value;

    /// <summary>A parameter of the layer, "Kernel".</summary>
    public OnnxTensor Parameter(string name) => Copy(Parameters[$"{Name}.{name}"]);

    /// <summary>A parameter that the layer need not have.</summary>
    public OnnxTensor? FindParameter(string name) =>
        Parameters.TryGet($"{Name}.{name}", out Parameter? parameter) ? Copy(parameter) : null;

    /// <summary>A parameter, or the same number for each of the layer's columns where the layer has none.</summary>
    public OnnxTensor ParameterOr(string name, float value)
    {
        if (FindParameter(name) is { } parameter)
        {
            return parameter;
        }

        OnnxTensor constant = new($"{Name}.{name}", Info.OutputShape);
        constant.Values.Fill(value);
        return constant;
    }

    private static OnnxTensor Copy(Parameter parameter)
    {
        OnnxTensor tensor = new(parameter.Name, parameter.Shape);
        parameter.CopyTo(tensor.Values);
        return tensor;
    }
}
