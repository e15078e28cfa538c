namespace ModelGen;

/// <summary>√ of the mean of (y − p)² over rows and outputs.</summary>
internal sealed class RootMeanSquaredErrorMetric : IMetricAccumulator<float>
{
    private readonly MeanSquaredErrorMetric _square = new();

    public string Key => "rmse";

    public double Result => Math.Sqrt(_square.Result);

    public void Reset() => _square.Reset();

    public void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, int width) => _square.Add(outputs, targets, width);
}
