namespace ModelGen;

/// <summary>Mean of (y − p)² over rows and outputs.</summary>
internal sealed class MeanSquaredErrorMetric : IMetricAccumulator<float>
{
    private double _sum;
    private long _count;

    public string Key => "mse";

    public double Result => _count == 0 ? 0 : _sum / _count;

    public void Reset() => (_sum, _count) = (0, 0);

    public void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, int width)
    {
        for (int i = 0; i < targets.Length; i++)
        {
            double error = (double)targets[i] - outputs[i];
            _sum += error * error;
        }

        _count += targets.Length;
    }
}
