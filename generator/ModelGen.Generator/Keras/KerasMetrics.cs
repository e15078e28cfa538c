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
        else if (Otherwise(metric, KerasNames.Plain(metric.ClassName), isByName) is { } circumstance)
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
        metric.RefuseNull("class_aggregation");
        if (!outputs.AreLogits)
        {
            metric.RefuseAny("from_logits");
        }

        if (metric["k"] is { } k && metric.Integer("k") is { } most and not MetricsSpec.UsualTopK)
        {
            _arguments.Add(new ImportedArgument("TopK", most, k.Span));
        }
    }

    /// <summary>For which outputs the metric is another figure in Keras, if these are such; null where it is the same.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="name">Its plain name.</param>
    /// <param name="isByName">Whether it is a name alone: <c>"accuracy"</c> chooses by the outputs, the class counts equal numbers.</param>
    private string? Otherwise(KerasObject metric, string name, bool isByName) => name switch
    {
        // Keras has these as classes only.
        "precision" or "recall" or "f1score" or "auc" or "rootmeansquarederror" or "r2score" when metric.IsFunction => "your own",
        "accuracy" or "acc" when !isByName => "equal numbers",
        "binaryaccuracy" when !outputs.IsOne => "several outputs",
        "precision" or "recall" when !outputs.AreYesOrNo => "several classes",
        "categoricalaccuracy" or "sparsecategoricalaccuracy" or "topkcategoricalaccuracy" or "sparsetopkcategoricalaccuracy" when outputs.IsOne => "one output",
        "categoricalaccuracy" or "topkcategoricalaccuracy" when outputs.AreClassNumbers == true => "class numbers",
        "sparsecategoricalaccuracy" or "sparsetopkcategoricalaccuracy" when outputs.AreClassNumbers == false => "targets that are no class numbers",
        "f1score" => OtherF1(metric),
        _ => outputs.AreLogits ? OfLogits(metric, name) : null,
    };

    /// <summary>Keras gives the figure of each class unless told to average, and without a threshold the greatest output is the class, which one output always is.</summary>
    private string? OtherF1(KerasObject metric) => metric switch
    {
        _ when metric["average"] is null => "each class by itself",
        _ when !outputs.IsOne && outputs.AreYesOrNo => "several decisions",
        _ when outputs.IsOne && metric["threshold"] is null => "one output without a threshold",
        _ when !outputs.IsOne && metric["threshold"] is not null => "several outputs with a threshold",
        _ => null,
    };

    /// <summary>Keras compares logits with thresholds of probabilities unless told.</summary>
    private string? OfLogits(KerasObject metric, string name) => name switch
    {
        "auc" when !outputs.AreYesOrNo || metric["from_logits"] is not { Kind: JsonKind.True } => "logits without from_logits",
        "accuracy" or "acc" or "binaryaccuracy" when outputs.IsOne && metric["threshold"] is null => "logits without a threshold of 0",
        "precision" or "recall" when metric["thresholds"] is null => "logits without a threshold of 0",
        _ => null,
    };
}
