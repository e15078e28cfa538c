namespace ModelGen.Generator;

/// <summary>Rules on layers in their order. What is wrong with a layer itself comes first: of such layers they say nothing.</summary>
internal static class ArchitectureRules
{
    public static void Check(DeclaredModel model, IssueList issues)
    {
        // Where a layer may be missing, none is known to be next to another.
        if (model.IsHalfTyped || model.HasUnknownAttributes || issues.Has("MG0004"))
        {
            return;
        }

        OutputLayerRules.Check(model, issues);
        CheckNeighbours(model, issues);
        LinearityRules.Check(model, issues);
        HiddenLayerRules.Check(model, issues);
    }

    /// <summary>What goes badly side by side.</summary>
    public static void CheckNeighbours(DeclaredModel model, IssueList issues)
    {
        for (int i = 1; i < model.Layers.Count; i++)
        {
            (LayerSpec previous, LayerSpec layer) = (model.Layers[i - 1], model.Layers[i]);
            if (issues.IsSound(previous.Header.Ordinal) && issues.IsSound(layer.Header.Ordinal) && !OutputLayerRules.IsMisplaced(layer, issues))
            {
                layer.ValidateAfter(previous, isTrained: !model.InferenceOnly, issues);
            }
        }
    }
}
