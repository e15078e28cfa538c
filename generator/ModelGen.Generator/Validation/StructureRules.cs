namespace ModelGen.Generator;

/// <summary>Rules on input and layers: present, named, sized.</summary>
internal static class StructureRules
{
    public static void Check(DeclaredModel model, IssueList issues)
    {
        if (model.Layers.Count == 0)
        {
            issues.Error("MG0008", AttributeTarget.Class, $"the model has no layers; write at least one, such as [Dense(10)]");
        }

        if (model.Input is null)
        {
            issues.Error("MG0009", AttributeTarget.Class, $"the model has no input; write [Input(n)] with the number of values in a row");
        }
    }
}
