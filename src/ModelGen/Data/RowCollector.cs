namespace ModelGen;

/// <summary>Gathers rows whose number is not known before into one array each for inputs and targets.</summary>
internal sealed class RowCollector<TTarget>
    where TTarget : unmanaged
{
    private const string Argument = "rows";
    private float[] _inputs = [];
    private TTarget[] _targets = [];
    private int _inputSize;
    private int _targetSize;
    private int _count;

    /// <exception cref="ArgumentException">The row is not as wide as the first one.</exception>
    public void Add(float[]? inputs, ReadOnlySpan<TTarget> targets)
    {
        if (inputs is null || inputs.Length == 0)
        {
            throw new ArgumentException($"Row {_count} has no inputs.", Argument);
        }

        if (_count == 0)
        {
            (_inputSize, _targetSize) = (inputs.Length, targets.Length);
        }

        RequireWidth(inputs.Length, _inputSize, "input");
        RequireWidth(targets.Length, _targetSize, "target");
        Append(ref _inputs, inputs);
        Append(ref _targets, targets);
        _count++;
    }

    /// <exception cref="ArgumentException">There are no rows.</exception>
    public Dataset<TTarget> ToDataset() => _count > 0
        ? new Dataset<TTarget>(_inputs.AsMemory(0, _count * _inputSize), _targets.AsMemory(0, _count * _targetSize), _targetSize, _count, sampleWeights: default)
        : throw new ArgumentException("There are no rows: a data set needs at least one.", Argument);

    private void RequireWidth(int width, int expected, string kind)
    {
        if (width == 0)
        {
            throw new ArgumentException($"Row {_count} has no {kind}s.", Argument);
        }

        if (width != expected)
        {
            throw new ArgumentException($"Row {_count} has {CountText.Of(width, kind)}, but row 0 has {expected}: all rows must be equally wide.", Argument);
        }
    }

    private void Append<T>(ref T[] values, ReadOnlySpan<T> row)
    {
        long start = (long)_count * row.Length;
        long length = start + row.Length;
        if (length > Array.MaxLength)
        {
            throw new ArgumentException(
                $"With row {_count} the data set would have {length} values, more than the {Array.MaxLength} that an array holds.", Argument);
        }

        if (length > values.Length)
        {
            Array.Resize(ref values, (int)Math.Min(Array.MaxLength, 2 * length));
        }

        row.CopyTo(values.AsSpan((int)start));
    }
}
