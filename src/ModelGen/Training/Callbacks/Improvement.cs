namespace ModelGen;

/// <summary>
/// Keeps the best value of a figure. A value improves when it is better by more than a least amount: a tie, or exactly that
/// amount, is no improvement. The first value always improves, NaN afterwards never (Keras, monitor_callback.py).
/// </summary>
internal sealed class Improvement(string key, MonitorMode mode, double minDelta)
{
    private static readonly string[] Rising = ["accuracy", "precision", "recall", "f1", "auc", "r2"];

    private readonly double _sign = IsRising(key, mode) ? -1 : 1;
    private readonly double _minDelta = Math.Abs(minDelta);
    private bool _hasBest;

    public double Best { get; private set; }

    /// <summary>Takes the value as the best one if it improves.</summary>
    public bool Take(double value)
    {
        if (_hasBest && !IsBetter(value, Best))
        {
            return false;
        }

        Best = value;
        _hasBest = true;
        return true;
    }

    public void Save(CallbackState state)
    {
        if (_hasBest)
        {
            state.Set("best", Best);
        }
    }

    /// <exception cref="ModelFileException">The value is malformed.</exception>
    public void Restore(CallbackState state)
    {
        _hasBest = state.Contains("best");
        Best = _hasBest ? state.GetNumber("best") : 0;
    }

    public bool IsBetter(double value, double reference) => _sign * value + _minDelta < _sign * reference;

    private static bool IsRising(string key, MonitorMode mode)
        => mode == MonitorMode.Max || (mode == MonitorMode.Auto && Rising.Any(name => key.EndsWith(name, StringComparison.Ordinal)));
}
