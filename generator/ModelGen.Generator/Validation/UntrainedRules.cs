namespace ModelGen.Generator;

/// <summary>Rules on models of which training changes nothing: they are never trained, or all their layers are frozen.</summary>
internal static class UntrainedRules
{
    public static void Check(DeclaredModel model, IssueList issues)
    {
        if (model.InferenceOnly)
        {
            foreach ((AttributeTarget target, string attribute) in TrainingAttributes(model))
            {
                issues.Warning("MG0212", target, $"the model is InferenceOnly, so that [{attribute}] has no effect; remove it, or remove InferenceOnly = true");
            }
        }
        else if (IsFrozen(model, issues))
        {
            issues.Warning("MG0213", AttributeTarget.Class, $"every layer with parameters is frozen, so that training changes nothing; remove Trainable = false from one, or write [Model(InferenceOnly = true)]");
        }
    }

    private static IEnumerable<(AttributeTarget Target, string Attribute)> TrainingAttributes(DeclaredModel model) =>
    [
        .. model.Losses.Select(static loss => (loss.TargetOf(), "Loss")),
        .. model.Optimizers.Select(static optimizer => (optimizer.Common.Target(), optimizer.Kind)),
        .. model.Schedules.Select(static schedule => (schedule.Target(), schedule.Kind)),
        .. model.OwnMetrics.Select(static metric => (metric.Target, "Metric")),
        .. model.Metrics is { } metrics ? [(metrics.Target(), "Metrics")] : Array.Empty<(AttributeTarget, string)>(),
    ];

    private static bool IsFrozen(DeclaredModel model, IssueList issues)
    {
        IReadOnlyList<LayerInput> flow = model.Flow;
        LayerSpec[] layers = [.. model.Layers.Where((layer, index) => !layer.AdaptsToInputs && layer.Parameters(flow[index].Shape).Any())];
        return layers.Length > 0
            && !model.IsHalfTyped
            && layers.All(layer => !layer.Header.Trainable && !issues.IsUnreadable(layer.Header.Ordinal));
    }
}
