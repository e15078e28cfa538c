namespace ModelGen;

/// <summary>What <c>Fit</c> measured: loss and metrics of each epoch.</summary>
public sealed class History
{
    private readonly OrderedDictionary<string, List<double>> _values = [];
    private readonly List<EpochFigures> _figures = [];

    internal History()
    {
    }

    /// <summary>Number of epochs trained.</summary>
    public int Epochs { get; private set; }

    /// <summary>
    /// The 0-based epoch of the lowest "val_loss", or of the lowest "loss" when there was no validation data; the first
    /// among equals. NaN is never best; −1 when no epoch has a best.
    /// </summary>
    public int BestEpoch { get; private set; } = -1;

    /// <summary>Why a callback ended training; <see langword="null"/> when all epochs were trained.</summary>
    public string? StopReason { get; internal set; }

    /// <summary>
    /// What the curves say, in a sentence or two with the numbers behind it: a learning rate that is too high, overfitting,
    /// underfitting, training that ended too soon, or nothing to complain of; and inputs that nothing scales.
    /// </summary>
    public string Advice => TrainingAdvice.Of(this);

    /// <summary>"loss", the metrics' keys, and the same for validation behind "val_".</summary>
    public IReadOnlyCollection<string> Keys => _values.Keys;

    /// <summary>The values of a key, one an epoch.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key; the message lists those there are.</exception>
    public IReadOnlyList<double> this[string key] => _values.TryGetValue(key, out List<double>? values)
        ? values
        : throw new KeyNotFoundException($"There is no '{key}' in this history. It has: {string.Join(", ", Keys)}.");

    /// <summary>The learning rate with which each epoch ended, that of its last update.</summary>
    public IReadOnlyList<float> LearningRates => [.. _figures.Select(static epoch => epoch.LearningRate)];

    /// <summary>The training loss of each epoch without penalties: "loss" is with them, as in Keras.</summary>
    public IReadOnlyList<double> DataLosses => [.. _figures.Select(static epoch => epoch.DataLoss)];

    /// <summary>
    /// The validation loss of each epoch without penalties, by which models with other penalties can be compared; empty when there
    /// was no validation data.
    /// </summary>
    public IReadOnlyList<double> ValidationDataLosses => [.. _figures.Select(static epoch => epoch.ValidationDataLoss).OfType<double>()];

    /// <summary>A table with a line an epoch, the best one marked.</summary>
    public override string ToString() => HistoryText.Table(this);

    /// <summary>The table as CSV: a header, then a line an epoch with all digits of its numbers.</summary>
    public string ToCsv() => HistoryText.Csv(this);

    /// <summary>An input of the first batch so large that the model should scale it; null when there is none.</summary>
    internal UnscaledInput? UnscaledInput { get; set; }

    /// <summary>Adds an epoch; every epoch has the same keys.</summary>
    internal void Add(IReadOnlyDictionary<string, double> results, EpochFigures figures = default)
    {
        _figures.Add(figures);
        foreach ((string key, double value) in results)
        {
            if (!_values.TryGetValue(key, out List<double>? values))
            {
                _values.Add(key, values = []);
            }

            values.Add(value);
        }

        Epochs++;
        UpdateBest(_values.TryGetValue("val_loss", out List<double>? losses) ? losses : _values["loss"]);
    }

    private void UpdateBest(List<double> losses)
    {
        bool isFirst = BestEpoch < 0 && !double.IsNaN(losses[^1]);
        if (isFirst || (BestEpoch >= 0 && losses[^1] < losses[BestEpoch]))
        {
            BestEpoch = losses.Count - 1;
        }
    }
}
