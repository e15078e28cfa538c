using System.Globalization;

namespace ModelGen;

/// <summary>What one callback keeps in a checkpoint: numbers, texts and arrays by key.</summary>
public sealed class CallbackState
{
    private readonly SortedDictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, float[]> _values = new(StringComparer.Ordinal);
    private readonly string _source;

    internal CallbackState(string owner, string source)
    {
        Owner = owner;
        _source = source;
    }

    /// <summary>The callback, "EarlyStopping1".</summary>
    internal string Owner { get; }

    internal IReadOnlyDictionary<string, string> Texts => _texts;

    internal IReadOnlyDictionary<string, float[]> Values => _values;

    internal bool IsEmpty => _texts.Count + _values.Count == 0;

    /// <summary>Keeps a number.</summary>
    public void Set(string key, double value) => _texts[key] = value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Keeps a whole number.</summary>
    public void Set(string key, long value) => _texts[key] = value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Keeps a text.</summary>
    public void Set(string key, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _texts[key] = value;
    }

    /// <summary>Keeps a copy of an array.</summary>
    public void Set(string key, ReadOnlySpan<float> values) => _values[key] = values.ToArray();

    /// <summary>Whether there is a number, text or array of the key.</summary>
    public bool Contains(string key) => _texts.ContainsKey(key) || _values.ContainsKey(key);

    /// <summary>A number that was kept.</summary>
    /// <exception cref="ModelFileException">There is none.</exception>
    public double GetNumber(string key)
        => double.TryParse(GetText(key), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : throw Malformed(key, "number");

    /// <summary>A whole number that was kept.</summary>
    /// <exception cref="ModelFileException">There is none.</exception>
    public long GetInteger(string key)
        => long.TryParse(GetText(key), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) ? value : throw Malformed(key, "whole number");

    /// <summary>A text that was kept.</summary>
    /// <exception cref="ModelFileException">There is none.</exception>
    public string GetText(string key)
        => _texts.TryGetValue(key, out string? text) ? text : throw Missing(key);

    /// <summary>An array that was kept.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="count">How many values it must have.</param>
    /// <exception cref="ModelFileException">There is none of this length.</exception>
    public float[] GetValues(string key, int count)
    {
        float[] values = _values.TryGetValue(key, out float[]? found) ? found : throw Missing(key);
        return values.Length == count
            ? values
            : throw new ModelFileException(_source, $"'{key}' of {Owner} has {CountText.Of(values.Length, "value")} instead of {count}, so it was made by a fit with other settings of it: {CheckpointMetadata.WayOut}.");
    }

    internal int GetCount(string key)
        => int.TryParse(GetText(key), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : throw Malformed(key, "number of at least 0");

    /// <exception cref="ModelFileException">It is another text.</exception>
    internal void RequireText(string key, string expected)
    {
        string found = GetText(key);
        if (found != expected)
        {
            throw new ModelFileException(
                _source, $"it was made by a fit whose {Owner} has the {key} '{Excerpt.Of(found)}', but this one has '{expected}': {CheckpointMetadata.WayOut}.");
        }
    }

    private ModelFileException Missing(string key) => new(
        _source, $"it has no '{key}' of {Owner}, so it was made by a fit with other settings of it: {CheckpointMetadata.WayOut}.");

    private ModelFileException Malformed(string key, string expected) => new(_source, $"'{key}' of {Owner} is '{Excerpt.Of(_texts[key])}', which is no {expected}.");
}
