namespace ModelGen.Generator;

/// <summary>
/// Where each parameter lies in the slab: what training changes first, then frozen parameters and statistics, so that
/// gradients and optimizer state cover a prefix.
/// </summary>
internal sealed class ParameterPlan
{
    public ParameterPlan(IEnumerable<PlannedLayer> layers)
    {
        List<(string Layer, ParameterSpec Spec)> all =
            [.. layers.SelectMany(static layer => layer.Spec.Parameters(layer.Input).Select(spec => (layer.Spec.Name, spec)))];
        List<PlannedParameter> planned = [];
        int offset = 0;
        foreach ((string layer, ParameterSpec spec) in all.OrderBy(static entry => entry.Spec.Trainable ? 0 : 1))
        {
            planned.Add(new PlannedParameter(layer, spec, offset));
            offset += checked((int)spec.StoredLength);
            TrainableLength = spec.Trainable ? offset : TrainableLength;
        }

        Parameters = planned;
        Length = offset;
    }

    /// <summary>In the order of the slab.</summary>
    public IReadOnlyList<PlannedParameter> Parameters { get; }

    /// <summary>Floats in the slab.</summary>
    public int Length { get; }

    /// <summary>Floats in the slab that training changes.</summary>
    public int TrainableLength { get; }

    public int Count => Parameters.Sum(static parameter => parameter.Spec.Shape.Size);

    public int TrainableCount => Parameters.Where(static parameter => parameter.Spec.Trainable).Sum(static parameter => parameter.Spec.Shape.Size);
}

/// <summary>A parameter with its place in the slab.</summary>
internal sealed record PlannedParameter(string Layer, ParameterSpec Spec, int Offset)
{
    /// <summary>As users see it: <c>Dense1.Kernel</c>.</summary>
    public string Name => $"{Layer}.{Spec.Name}";

    /// <summary>As generated code writes it: <c>Dense1Kernel</c>.</summary>
    public string Identifier => LayerHeader.IdentifierOf(Layer) + Spec.Name;

    public int StoredLength => (int)Spec.StoredLength;
}
