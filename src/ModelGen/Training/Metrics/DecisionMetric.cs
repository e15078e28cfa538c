namespace ModelGen;

/// <summary>A figure of each class, averaged over all classes with equal weight (macro average).</summary>
/// <param name="key">Its key in results.</param>
/// <param name="counts">What is counted.</param>
/// <param name="figure">The figure of a class.</param>
internal sealed class DecisionMetric(string key, DecisionCounts counts, Func<DecisionCounts, int, double> figure) : IMetricAccumulator<int>, IMetricAccumulator<float>
{
    public string Key => key;

    public double Result
    {
        get
        {
            double sum = 0;
            for (int label = 0; label < counts.Classes; label++)
            {
                sum += figure(counts, label);
            }

            return sum / counts.Classes;
        }
    }

    public static DecisionMetric Precision(ModelInfo info) => new("precision", new DecisionCounts(info), static (counts, label) => counts.Precision(label));

    public static DecisionMetric Recall(ModelInfo info) => new("recall", new DecisionCounts(info), static (counts, label) => counts.Recall(label));

    public static DecisionMetric F1(ModelInfo info) => new("f1", new DecisionCounts(info), static (counts, label) => counts.F1(label));

    public void Reset() => counts.Reset();

    public void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<int> targets, int width) => counts.Add(outputs, targets, width);

    public void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, int width) => counts.Add(outputs, targets, width);
}
