namespace ModelGen;

/// <summary>
/// 1 − Σ(y − p)²/Σ(y − ȳ)² of each output, averaged over outputs; 0 for an output whose targets are all equal. The spread of the
/// targets is accumulated around a running mean (Welford, Technometrics 4, 1962), so large means cost no digits.
/// </summary>
internal sealed class R2Metric(int width) : IMetricAccumulator<float>
{
    private readonly double[] _residuals = new double[width];
    private readonly double[] _spreads = new double[width];
    private readonly double[] _means = new double[width];
    private long _rows;

    public string Key => "r2";

    public double Result
    {
        get
        {
            double sum = 0;
            for (int unit = 0; unit < width; unit++)
            {
                sum += _spreads[unit] == 0 ? 0 : 1 - _residuals[unit] / _spreads[unit];
            }

            return sum / width;
        }
    }

    public void Reset()
    {
        Array.Clear(_residuals);
        Array.Clear(_spreads);
        Array.Clear(_means);
        _rows = 0;
    }

    public void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, int width)
    {
        for (int start = 0; start < targets.Length; start += width)
        {
            _rows++;
            for (int unit = 0; unit < width; unit++)
            {
                AddTarget(unit, targets[start + unit], outputs[start + unit]);
            }
        }
    }

    private void AddTarget(int unit, double target, double output)
    {
        double distance = target - _means[unit];
        _means[unit] += distance / _rows;
        _spreads[unit] += distance * (target - _means[unit]);
        _residuals[unit] += (target - output) * (target - output);
    }
}
