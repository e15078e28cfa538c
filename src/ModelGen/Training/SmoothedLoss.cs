namespace ModelGen;

/// <summary>An exponential moving average of losses, free of the bias of its beginning at 0.</summary>
internal struct SmoothedLoss
{
    /// <summary>Weight of the past.</summary>
    private const double Smoothing = 0.9;

    private double _mean;
    private int _count;

    public readonly double Value => _mean / (1 - Math.Pow(Smoothing, _count));

    public void Add(double loss)
    {
        _mean = Smoothing * _mean + (1 - Smoothing) * loss;
        _count++;
    }
}
