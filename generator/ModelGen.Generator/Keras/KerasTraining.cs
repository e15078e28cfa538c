namespace ModelGen.Generator;

/// <summary>Reads how a Keras model is compiled.</summary>
internal static class KerasTraining
{
    /// <summary>Adds loss, optimizer, schedule and metrics.</summary>
    public static void Read(JsonValue compilation, List<ImportedAttribute> attributes, KerasProblems problems)
    {
        problems.Part = KerasPart.Loss;
        RefuseAll("loss_weights", compilation, problems);
        ImportedAttribute? criterion = null;
        if (compilation["loss"] is { } loss && ReadLoss(loss, problems) is { } read)
        {
            criterion = LossSpec.Import(read);
            attributes.Add(criterion);
        }

        problems.Part = KerasPart.Optimizer;
        if (compilation["optimizer"] is { } optimizer && KerasObject.Read(optimizer, problems) is { } declared)
        {
            ReadOptimizer(declared, attributes);
        }

        problems.Part = KerasPart.Metrics;
        RefuseAll("weighted_metrics", compilation, problems);
        if (compilation["metrics"] is { } metrics)
        {
            ReadMetrics(metrics, new KerasOutputs(attributes, criterion), attributes, problems);
        }
    }

    private static void RefuseAll(string key, JsonValue compilation, KerasProblems problems)
    {
        if (compilation[key] is { } value and not { Kind: JsonKind.Array, Items.Count: 0 })
        {
            problems.Add(value.Span, key);
        }
    }

    // A model of one output may have its loss in a list.
    private static KerasObject? ReadLoss(JsonValue loss, KerasProblems problems)
    {
        JsonValue only = loss is { Kind: JsonKind.Array, Items.Count: 1 } ? loss.Items[0] : loss;
        if (only.Kind is JsonKind.String || only["class_name"] is not null)
        {
            return KerasObject.Read(only, problems);
        }

        problems.Add(only.Span, "a loss that is none of Keras's");
        return null;
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
