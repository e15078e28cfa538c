namespace ModelGen.Generator;

/// <summary>Checks a declared model as a whole. An error at the root keeps silent what would only follow from it.</summary>
internal static class NetworkValidator
{
    public static void Validate(DeclaredModel model, IssueList issues)
    {
        StructureRules.Check(model, issues);
        CheckLayers(model, issues);
        SizeRules.Check(model, issues);
        ArchitectureRules.Check(model, issues);
        OptimizationRules.Check(model, issues);
        LossRules.Check(model, issues);
        MetricRules.Check(model, issues);
        OwnTypeRules.CheckMetrics(model, issues);
        UntrainedRules.Check(model, issues);
        RowRules.Check(model, issues);
    }

    /// <summary>Checks the layers of a block, whatever flows into them.</summary>
    public static void ValidateBlock(BlockContents block, IReadOnlyList<LayerSpec> layers, IssueList issues)
    {
        DeclaredModel model = DeclaredModel.OfBlock(block, layers);
        LayerNameRules.Check(layers, issues);
        CheckLayers(model, issues);
        ArchitectureRules.CheckNeighbours(model, issues);
    }

    private static void CheckLayers(DeclaredModel model, IssueList issues)
    {
        IReadOnlyList<LayerInput> flow = model.Flow;
        for (int i = 0; i < model.Layers.Count; i++)
        {
            model.Layers[i].Validate(flow[i], issues);
        }
    }
}
