namespace ModelGen.Generator;

/// <summary>Rules on metrics: they say something of this output and this loss.</summary>
internal sealed class MetricRules
{
    private static readonly string[] OfClasses = ["Accuracy", "TopKAccuracy", "Precision", "Recall", "F1", "Auc"];

    private readonly MetricsSpec _metrics;
    private readonly LossSpec _loss;
    private readonly ActivationFunction _activation;
    private readonly long _outputs;
    private readonly IssueList _issues;
    private readonly HashSet<string> _proposed = [];

    private MetricRules(MetricsSpec metrics, LossSpec loss, DeclaredModel model, Shape output, IssueList issues)
    {
        _metrics = metrics;
        _loss = loss;
        _activation = model.OutputLayer?.Activation ?? ActivationFunction.Linear;
        _outputs = output.LongSize;
        _issues = issues;
    }

    public static void Check(DeclaredModel model, IssueList issues)
    {
        if (model.Metrics is not { } metrics || issues.IsUnreadable(metrics.Ordinal))
        {
            return;
        }

        CheckTopK(metrics, issues);
        CheckRepetitions(metrics, issues);
        IReadOnlyList<LayerInput> flow = model.Flow;
        if (model is { InferenceOnly: false, Losses.Count: 1 }
            && OutputRules.IsReadable(model, issues)
            && flow[flow.Count - 1].Shape is { IsKnown: true } output)
        {
            new MetricRules(metrics, model.Losses[0], model, output, issues).CheckKinds();
        }
    }

    /// <summary>Whether a metric judges classes.</summary>
    public static bool IsOfClasses(string kind) => OfClasses.Contains(kind);

    private static void CheckTopK(MetricsSpec metrics, IssueList issues)
    {
        if (metrics.TopK < 1)
        {
            issues.Error("MG0211", metrics.Target("TopK"), $"TopK is {metrics.TopK}; write among how many of the highest outputs the right class counts, at least 1");
        }
        else if (metrics.TopK != MetricsSpec.UsualTopK && !metrics.Kinds.Contains("TopKAccuracy"))
        {
            issues.WithoutEffect(metrics.Target("TopK"), $"the model has no TopKAccuracy, so that TopK {metrics.TopK} has no effect; remove it");
        }
    }

    private static void CheckRepetitions(MetricsSpec metrics, IssueList issues)
    {
        for (int i = 0; i < metrics.Kinds.Count; i++)
        {
            string kind = metrics.Kinds[i];
            if (metrics.Kinds.Take(i).Contains(kind))
            {
                issues.Error("MG0211", metrics.Target("kinds", i), $"{kind} is there twice, and results are found by the metric's key; remove one");
            }
        }
    }

    private void CheckKinds()
    {
        for (int i = 0; i < _metrics.Kinds.Count; i++)
        {
            CheckKind(_metrics.Kinds[i], _metrics.Target("kinds", i));
        }
    }

    private void CheckKind(string kind, AttributeTarget target)
    {
        if (_loss.IsRegression && !_activation.IsProbability && IsOfClasses(kind))
        {
            ReportNoClasses(kind, target);
        }
        else if (kind == "Auc" && _loss.IsCategorical && _outputs > 2)
        {
            string? fitting = Fitting("Accuracy");
            _issues.Error("MG0211", target, $"Auc judges one class against another, but there are {_outputs}; {Way(fitting)}", fitting);
        }
        else if (kind == "R2" && _loss.IsCategorical)
        {
            string? fitting = Fitting("Accuracy");
            _issues.Warning("MG0211", target, $"R2 judges predicted numbers, but {_loss.Kind} chooses among classes; {Way(fitting)}", fitting);
        }
        else if (kind == "TopKAccuracy" && _metrics.TopK >= _outputs)
        {
            _issues.Warning("MG0211", target, $"TopKAccuracy asks whether the right class is among the {_metrics.TopK} highest of {_outputs} outputs, so that it is always 1; write TopK below the number of classes");
        }
    }

    // The highest of several numbers may still stand for a class; of one number that makes no sense.
    private void ReportNoClasses(string kind, AttributeTarget target)
    {
        string? fitting = Fitting("MeanAbsoluteError");
        FormattableString message = $"{kind} judges classes, but {_loss.Kind} on a {_activation.DisplayName} output predicts numbers; {Way(fitting)}";
        if (_outputs == 1)
        {
            _issues.Error("MG0211", target, message, fitting);
        }
        else
        {
            _issues.Warning("MG0211", target, message, fitting);
        }
    }

    private static string Way(string? fitting) => fitting is null ? "remove it" : "use " + fitting;

    /// <summary>The metric to use instead, where the model does not have it and it was not proposed before.</summary>
    private string? Fitting(string kind) => _metrics.Kinds.Contains(kind) || !_proposed.Add(kind) ? null : kind;
}
