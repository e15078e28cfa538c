namespace ModelGen;

/// <summary>Mean of |y − p| over rows and outputs.</summary>
internal sealed class MeanAbsoluteErrorMetric : IMetricAccumulator<float>
{
    private double _sum;
    private long _count;

    public string Key => "mae";

    public double Result => _count == 0 ? 0 : _sum / _count;

    public void Reset() => (_sum, _count) = (0, 0);

    public void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, int width)
    {
        for (int i = 0; i < targets.Length; i++)
        {
            _sum += Math.Abs((double)targets[i] - outputs[i]);
        }

        _count += targets.Length;
    }
}
