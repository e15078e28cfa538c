namespace ModelGen.Generator;

/// <summary>Reads how a Keras model is compiled.</summary>
internal static class KerasTraining
{
    /// <summary>Adds loss, optimizer, schedule and metrics.</summary>
    public static void Read(JsonValue compilation, List<ImportedAttribute> attributes, KerasProblems problems)
    {
        foreach (string key in new[] { "loss_weights", "weighted_metrics" })
        {
            if (compilation[key] is { } value)
            {
                problems.Add(value.Span, key);
            }
        }

        ImportedAttribute? criterion = null;
        if (compilation["loss"] is { } loss && KerasObject.Read(loss, problems) is { } read)
        {
            criterion = LossSpec.Import(read);
            attributes.Add(criterion);
        }

        if (compilation["optimizer"] is { } optimizer && KerasObject.Read(optimizer, problems) is { } declared)
        {
            ReadOptimizer(declared, attributes);
        }

        if (compilation["metrics"] is { } metrics)
        {
            ReadMetrics(metrics, new KerasOutputs(attributes, criterion), attributes, problems);
        }
    }

    private static void ReadMetrics(JsonValue metrics, KerasOutputs outputs, List<ImportedAttribute> attributes, KerasProblems problems)
    {
        if (metrics.Kind != JsonKind.Array)
        {
            problems.Add(metrics.Span, "metrics that are no list");
        }
        else if (metrics.Items.Count > 0)
        {
            attributes.Add(new KerasMetrics(outputs, problems).Import(metrics));
        }
    }

    private static void ReadOptimizer(KerasObject optimizer, List<ImportedAttribute> attributes)
    {
        if (OptimizerCatalog.FindKeras(optimizer.ClassName) is not { } form)
        {
            optimizer.Refuse();
            return;
        }

        ImportedAttribute? schedule = OptimizerSettings.Import(optimizer);
        attributes.Add(form.Import(optimizer));
        if (schedule is not null)
        {
            attributes.Add(schedule);
        }
    }
}
