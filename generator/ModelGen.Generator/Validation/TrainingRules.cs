namespace ModelGen.Generator;

/// <summary>Rules on loss, optimizer and schedule.</summary>
internal static class TrainingRules
{
    public static void Check(DeclaredModel model, IssueList issues)
    {
        if (!model.InferenceOnly && model.Losses.Count == 0)
        {
            issues.Error("MG0201", AttributeTarget.Class, $"the model has no loss; write [Loss(...)], or [Model(InferenceOnly = true)] for one that is never trained");
        }
    }
}
