namespace ModelGen.Generator;

/// <summary>Rules on what comes after the output layer. Outputs that the caller judges may be values inside a larger network.</summary>
internal static class OutputLayerRules
{
    private const string Dropout = "MG0301";
    private const string Normalization = "MG0302";

    /// <summary>Whether the layer was reported to be where it does not belong, so that its neighbours mean nothing.</summary>
    public static bool IsMisplaced(LayerSpec layer, IssueList issues) =>
        issues.Has(Dropout, layer.Header.Ordinal) || issues.Has(Normalization, layer.Header.Ordinal);

    public static void Check(DeclaredModel model, IssueList issues)
    {
        if (model.InferenceOnly || model.Losses.Any(static loss => loss.IsExternal) || model.OutputLayer is not { } output || !issues.IsSound(output.Header.Ordinal))
        {
            return;
        }

        foreach (LayerSpec layer in model.Layers.SkipWhile(layer => layer != output).Skip(1).Where(layer => issues.IsSound(layer.Header.Ordinal)))
        {
            if (layer.DropsValues)
            {
                issues.Warning(Dropout, layer.Header.Target(), $"{layer.Name} comes after the output layer {output.Name}, so that in training some outputs are 0 whatever the network says; remove it");
            }
            else if (layer.NormalizesBatch && model.Layers.LastOrDefault(static dense => dense.IsFullyConnected) is { } last)
            {
                issues.Warning(Normalization, layer.Header.Target(), $"{layer.Name} comes after the output layer {output.Name}, so that each output depends on the other rows of its batch; move it before {last.Name}", related: last.Header.Target());
            }
        }
    }
}
