namespace ModelGen.Generator;

/// <summary>Rules on what is non-linear in a network: something between two dense layers, and not twice in a row.</summary>
internal static class LinearityRules
{
    public static void Check(DeclaredModel model, IssueList issues)
    {
        IReadOnlyList<LayerInput> flow = model.Flow;
        for (int i = 0; i < model.Layers.Count; i++)
        {
            if (model.Layers[i].IsFullyConnected)
            {
                CheckCollapse(model, flow, i, issues);
            }
            else if (model.Layers[i].IsNonLinear)
            {
                CheckStacking(model, i, issues);
            }
        }
    }

    // A frozen layer is as it was learned, and one that is narrower than both its neighbours a bottleneck.
    private static void CheckCollapse(DeclaredModel model, IReadOnlyList<LayerInput> flow, int first, IssueList issues)
    {
        LayerSpec layer = model.Layers[first];
        int second = Next(model.Layers, first, static next => next.IsFullyConnected || next.IsNonLinear || next.JoinsPaths);
        if (layer.IsNonLinear || !layer.Header.Trainable || second < 0 || !model.Layers[second].IsFullyConnected || !AreSound(model, first, second, issues))
        {
            return;
        }

        (Shape input, Shape width, Shape output) = (flow[first].Shape, flow[first + 1].Shape, flow[second + 1].Shape);
        if (input.IsKnown && width.IsKnown && output.IsKnown && width.LongSize >= Math.Min(input.LongSize, output.LongSize))
        {
            string next = model.Layers[second].Name;
            issues.Warning("MG0304", layer.ActivationTarget, $"between {layer.Name} ({input} to {width}) and {next} ({width} to {output}) there is nothing non-linear, so that they are no more than one layer of {input} to {output}; give {layer.Name} an activation, such as Activation.Relu", "Relu");
        }
    }

    private static void CheckStacking(DeclaredModel model, int top, IssueList issues)
    {
        int bottom = top - 1;
        while (bottom >= 0 && model.Layers[bottom].KeepsValues)
        {
            bottom--;
        }

        if (bottom < 0 || !model.Layers[bottom].IsNonLinear || !AreSound(model, bottom, top, issues))
        {
            return;
        }

        (LayerSpec lower, LayerSpec upper) = (model.Layers[bottom], model.Layers[top]);
        if (lower.Activation == upper.Activation)
        {
            issues.Warning("MG0305", upper.ActivationTarget, $"{upper.Name} applies {upper.Activation!.DisplayName} to {lower.Name}, which is {lower.Activation!.DisplayName} already; remove one of them");
        }
        else
        {
            // The loss is chosen for the activation of the output; else what comes with the weights is likelier to be meant.
            AttributeTarget surplus = upper == model.OutputLayer ? lower.ActivationTarget : upper.ActivationTarget;
            issues.Warning("MG0305", surplus, $"{upper.Name} applies {upper.Activation?.DisplayName} to the {lower.Activation?.DisplayName} of {lower.Name}; keep one of them");
        }
    }

    private static bool AreSound(DeclaredModel model, int first, int last, IssueList issues) =>
        model.Layers.Skip(first).Take(last - first + 1).All(layer => issues.IsSound(layer.Header.Ordinal));

    private static int Next(IReadOnlyList<LayerSpec> layers, int start, Func<LayerSpec, bool> isMeant)
    {
        int index = start + 1;
        while (index < layers.Count && !isMeant(layers[index]))
        {
            index++;
        }

        return index < layers.Count ? index : -1;
    }
}
