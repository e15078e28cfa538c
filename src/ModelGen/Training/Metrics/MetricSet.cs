namespace ModelGen;

/// <summary>The metrics that a model declares, accumulated together.</summary>
internal sealed class MetricSet<TTarget>
    where TTarget : unmanaged
{
    private readonly IMetricAccumulator<TTarget>[] _metrics;
    private readonly int _width;

    /// <exception cref="NotSupportedException">A metric is not supported, not for these targets, or has no key of its own.</exception>
    public MetricSet(ModelInfo info)
    {
        _metrics =
        [
            .. info.Training?.Metrics.Select(metric => Create(info, metric)) ?? [],
            .. info.Training?.OwnMetrics.Select(static metric => (IMetricAccumulator<TTarget>)metric.CreateAccumulator()) ?? [],
        ];
        _width = info.OutputSize;
        RequireKeys(info);
    }

    /// <summary>The keys of the results, in the order of display.</summary>
    public IEnumerable<string> Keys => _metrics.Select(static metric => metric.Key);

    public bool IsEmpty => _metrics.Length == 0;

    public void Reset()
    {
        foreach (IMetricAccumulator<TTarget> metric in _metrics)
        {
            metric.Reset();
        }
    }

    public void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<TTarget> targets)
    {
        foreach (IMetricAccumulator<TTarget> metric in _metrics)
        {
            metric.Add(outputs, targets, _width);
        }
    }

    /// <summary>Writes the present results under their keys.</summary>
    public void WriteTo(OrderedDictionary<string, double> results)
    {
        foreach (IMetricAccumulator<TTarget> metric in _metrics)
        {
            results[metric.Key] = metric.Result;
        }
    }

    private void RequireKeys(ModelInfo info)
    {
        HashSet<string> taken = [FigureKeys.Loss];
        foreach (string key in Keys)
        {
            if (string.IsNullOrEmpty(key) || FigureKeys.IsOfValidation(key) || !taken.Add(key))
            {
                throw new NotSupportedException(
                    $"{info.Name} has a metric with the key '{key}', which is empty, that of another figure, or begins with '{FigureKeys.ValidationPrefix}'; give its Key another text.");
            }
        }
    }

    private static IMetricAccumulator<TTarget> Create(ModelInfo info, Metric metric)
    {
        object accumulator = metric switch
        {
            Metric.Accuracy => new AccuracyMetric(info.DecisionThreshold),
            Metric.TopKAccuracy => new TopKAccuracyMetric(info.Training!.TopK),
            Metric.Precision => DecisionMetric.Precision(info),
            Metric.Recall => DecisionMetric.Recall(info),
            Metric.F1 => DecisionMetric.F1(info),
            Metric.Auc => new AucMetric(info),
            Metric.MeanAbsoluteError => new MeanAbsoluteErrorMetric(),
            Metric.MeanSquaredError => new MeanSquaredErrorMetric(),
            Metric.RootMeanSquaredError => new RootMeanSquaredErrorMetric(),
            Metric.R2 => new R2Metric(info.OutputSize),
            _ => throw new NotSupportedException($"{info.Name} declares the metric {metric}, which is none of the enumeration's; remove it from [Metrics]."),
        };
        return accumulator as IMetricAccumulator<TTarget> ?? throw new NotSupportedException(
            $"{info.Name} declares the metric {metric}, which needs numbers as targets, but its loss {info.Training?.OwnLoss ?? info.Training?.Loss.ToString()} takes class numbers; remove it from [Metrics].");
    }
}
