namespace ModelGen;

/// <summary>Loss and metrics of a model on a data set, in inference mode.</summary>
public sealed class EvaluationResult
{
    private readonly OrderedDictionary<string, double> _values;

    internal EvaluationResult(double dataLoss, OrderedDictionary<string, double> values)
    {
        DataLoss = dataLoss;
        _values = values;
    }

    /// <summary>The mean loss of the rows, penalties included.</summary>
    public double Loss => _values["loss"];

    /// <summary>The mean loss of the rows, without penalties.</summary>
    public double DataLoss { get; }

    /// <summary>"loss" and the metrics' keys.</summary>
    public IReadOnlyCollection<string> Keys => _values.Keys;

    /// <summary>A result by its key, such as "accuracy".</summary>
    /// <exception cref="KeyNotFoundException">There is no such key; the message lists those there are.</exception>
    public double this[string key] => _values.TryGetValue(key, out double value)
        ? value
        : throw new KeyNotFoundException($"There is no '{key}' in this result. It has: {string.Join(", ", Keys)}. Declare it in [Metrics].");
}
