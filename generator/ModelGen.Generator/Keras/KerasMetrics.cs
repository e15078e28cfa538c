namespace ModelGen.Generator;

/// <summary>
/// Reads the metrics that a Keras model is compiled with. A name that means another figure for these outputs than the metric of that
/// name here is refused: <c>binary_accuracy</c> of several outputs is a mean over all of them.
/// </summary>
/// <param name="outputs">What the metrics look at.</param>
/// <param name="problems">Takes what has no counterpart.</param>
internal sealed class KerasMetrics(KerasOutputs outputs, KerasProblems problems)
{
    private readonly List<EnumMember> _kinds = [];
    private readonly List<ImportedArgument> _arguments = [];

    /// <summary>Makes the attribute; lists may be inside the list.</summary>
    public ImportedAttribute Import(JsonValue metrics)
    {
        _arguments.Add(new ImportedArgument("kinds", _kinds, metrics.Span));
        foreach (JsonValue item in metrics.Items.SelectMany(static item => item.Kind == JsonKind.Array ? item.Items : [item]))
        {
            if (KerasObject.Read(item, problems) is { } metric)
            {
                Take(metric, isByName: item.Kind == JsonKind.String);
            }
        }

        return new ImportedAttribute("Metrics", metrics.Span, _arguments);
    }

    private void Take(KerasObject metric, bool isByName)
    {
        if (KerasNames.Metrics.Find(metric.ClassName) is not { } kind)
        {
            metric.Refuse();
        }
        else if (Otherwise(KerasNames.Plain(metric.ClassName), isByName) is { } circumstance)
        {
            problems.Add(metric.Place, $"{metric.ClassName} of {circumstance}");
        }
        else if (_kinds.Contains(kind))
        {
            problems.Add(metric.Place, $"a second {kind.Name}, {metric.ClassName}");
        }
        else
        {
            _kinds.Add(kind);
            TakeSettings(metric);
        }
    }

    private void TakeSettings(KerasObject metric)
    {
        string[] threshold = outputs.AreLogits ? ["0", "0.0"] : ["0.5"];
        metric.RefuseAny("top_k", "class_id", "multi_label");
        metric.RefuseUnless("threshold", threshold);
        metric.RefuseUnless("thresholds", threshold);
        metric.RefuseUnless("num_thresholds", "200");
        metric.RefuseUnless("summation_method", "interpolation");
        metric.RefuseUnless("class_aggregation", "uniform_average");
        metric.RefuseUnless("num_regressors", "0");
        metric.RefuseUnless("curve", "ROC");
        metric.RefuseUnless("average", "macro");
        metric.RefuseNull("average");
        metric.RefuseNull("class_aggregation");
        if (!outputs.AreLogits)
        {
            metric.RefuseAny("from_logits");
        }

        if (KerasNames.Plain(metric.ClassName) == "f1score")
        {
            RefuseOtherF1(metric);
        }

        if (metric["k"] is { } k && metric.Integer("k") is { } most and not MetricsSpec.UsualTopK)
        {
            _arguments.Add(new ImportedArgument("TopK", most, k.Span));
        }
    }

    /// <summary>Without a threshold the greatest output is the class, which one output always is.</summary>
    private void RefuseOtherF1(KerasObject metric)
    {
        if (outputs.IsOne && metric["threshold"] is null)
        {
            problems.Add(metric.Place, $"{metric.ClassName} of one output without a threshold");
        }
        else if (!outputs.IsOne && metric["threshold"] is { } threshold)
        {
            metric.Refuse("threshold", threshold);
        }
    }

    /// <summary>For which outputs the name means another figure, if these are such; null where it means the same.</summary>
    /// <param name="name">The plain name.</param>
    /// <param name="isByName">Whether it is a name alone: <c>"accuracy"</c> chooses by the outputs, the class counts equal numbers.</param>
    private string? Otherwise(string name, bool isByName) => name switch
    {
        "accuracy" when !isByName => "equal numbers",
        "binaryaccuracy" when !outputs.IsOne => "several outputs",
        "precision" or "recall" when !outputs.AreYesOrNo => "several classes",
        "f1score" when !outputs.IsOne && outputs.AreYesOrNo => "several decisions",
        "categoricalaccuracy" or "sparsecategoricalaccuracy" or "topkcategoricalaccuracy" or "sparsetopkcategoricalaccuracy" when outputs.IsOne => "one output",
        "categoricalaccuracy" or "topkcategoricalaccuracy" when outputs.AreClassNumbers == true => "class numbers",
        "sparsecategoricalaccuracy" or "sparsetopkcategoricalaccuracy" when outputs.AreClassNumbers == false => "targets that are no class numbers",
        _ => null,
    };
}
