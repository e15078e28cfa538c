namespace ModelGen.Generator;

/// <summary>Rules on sizes: weights and activations lie in arrays, which .NET limits.</summary>
internal static class SizeRules
{
    /// <summary>The longest array of .NET.</summary>
    private const long Limit = 0x7FFF_FFC7;

    /// <summary>Well beyond the limit, and far from overflow when summed.</summary>
    private const long Beyond = 1L << 40;

    public static void Check(DeclaredModel model, IssueList issues)
    {
        IReadOnlyList<LayerInput> flow = model.Flow;
        long parameters = 0;
        long activations = Padded(flow[0].Shape);
        if (activations > Limit)
        {
            issues.Error("MG0013", new AttributeTarget(model.Input!.Ordinal), $"Input is {flow[0].Shape}, more than {Limit:N0} values a row, the most that an array holds; make it smaller");
            return;
        }

        for (int i = 0; i < model.Layers.Count; i++)
        {
            LayerSpec layer = model.Layers[i];
            if (!flow[i].Shape.IsKnown || !flow[i + 1].Shape.IsKnown)
            {
                continue;
            }

            parameters += layer.Parameters(flow[i].Shape).Sum(static p => Math.Min(p.StoredLength, Beyond));
            activations += Padded(flow[i + 1].Shape);
            if (parameters > Limit)
            {
                issues.Error("MG0013", layer.Header.Target(), $"with {layer.Name} ({flow[i].Shape} to {flow[i + 1].Shape}) the network has more than {Limit:N0} parameters, the most that an array holds; make its layers smaller");
                return;
            }

            if (activations > Limit)
            {
                issues.Error("MG0013", layer.Header.Target(), $"with {layer.Name} ({flow[i + 1].Shape}) the network has more than {Limit:N0} activations a row, the most that an array holds; make its layers smaller");
                return;
            }
        }
    }

    private static long Padded(Shape shape) => shape.IsKnown ? Panel.Pad(shape.LongSize) : 0;
}
