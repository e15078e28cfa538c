namespace ModelGen;

/// <summary>
/// Rows of inputs with their targets, all in memory. Immutable: what cuts a data set gives a view of the same memory, which
/// must not change while it is in use.
/// </summary>
public abstract class Dataset
{
    private protected Dataset(ReadOnlyMemory<float> inputs, int count, ReadOnlyMemory<float> sampleWeights)
    {
        Inputs = inputs;
        Count = count;
        InputSize = inputs.Length / count;
        SampleWeights = sampleWeights;
    }

    /// <summary>Number of rows, at least 1.</summary>
    public int Count { get; }

    /// <summary>Numbers in an input row.</summary>
    public int InputSize { get; }

    /// <summary>The inputs, [<see cref="Count"/> × <see cref="InputSize"/>], row-major.</summary>
    public ReadOnlyMemory<float> Inputs { get; }

    /// <summary>One weight a row, or empty: every row weighs 1.</summary>
    public ReadOnlyMemory<float> SampleWeights { get; }

    /// <summary>The type of a target.</summary>
    internal abstract Type TargetType { get; }

    /// <summary>A data set with class numbers as targets.</summary>
    /// <param name="inputs">[rows × InputSize], row-major; the width follows from the number of labels.</param>
    /// <param name="labels">One class number a row, from 0.</param>
    /// <param name="sampleWeights">One weight a row, or <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">There are no rows, or the lengths do not fit together.</exception>
    public static Dataset<int> Create(float[] inputs, int[] labels, float[]? sampleWeights = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(labels);
        return Create(inputs.AsMemory(), labels.AsMemory(), sampleWeights);
    }

    /// <inheritdoc cref="Create(float[], int[], float[])"/>
    public static Dataset<int> Create(ReadOnlyMemory<float> inputs, ReadOnlyMemory<int> labels, ReadOnlyMemory<float> sampleWeights = default)
        => new(inputs, labels, targetSize: 1, DatasetLengths.Rows(inputs.Length, labels.Length, targetSize: 1, sampleWeights.Length), sampleWeights);

    /// <summary>A data set with numbers as targets.</summary>
    /// <param name="inputs">[rows × InputSize], row-major; the width follows from the number of targets.</param>
    /// <param name="targets">[rows × <paramref name="targetSize"/>], row-major.</param>
    /// <param name="targetSize">Numbers in a target row, at least 1.</param>
    /// <param name="sampleWeights">One weight a row, or <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">There are no rows, or the lengths do not fit together.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The target size is less than 1.</exception>
    public static Dataset<float> Create(float[] inputs, float[] targets, int targetSize = 1, float[]? sampleWeights = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(targets);
        return Create(inputs.AsMemory(), targets.AsMemory(), targetSize, sampleWeights);
    }

    /// <inheritdoc cref="Create(float[], float[], int, float[])"/>
    public static Dataset<float> Create(ReadOnlyMemory<float> inputs, ReadOnlyMemory<float> targets, int targetSize = 1, ReadOnlyMemory<float> sampleWeights = default)
        => new(inputs, targets, targetSize, DatasetLengths.Rows(inputs.Length, targets.Length, targetSize, sampleWeights.Length), sampleWeights);

    /// <summary>A data set with class numbers as targets, from rows one by one; they are copied.</summary>
    /// <param name="rows">The rows; all inputs are equally long.</param>
    /// <exception cref="ArgumentException">There are no rows, or one has another width than the first; the message names it.</exception>
    public static Dataset<int> Create(IEnumerable<(float[] Inputs, int Label)> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        RowCollector<int> collector = new();
        foreach ((float[] inputs, int label) in rows)
        {
            collector.Add(inputs, [label]);
        }

        return collector.ToDataset();
    }

    /// <summary>A data set with one number as target, from rows one by one; they are copied.</summary>
    /// <inheritdoc cref="Create(IEnumerable{ValueTuple{float[], int}})"/>
    public static Dataset<float> Create(IEnumerable<(float[] Inputs, float Target)> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        RowCollector<float> collector = new();
        foreach ((float[] inputs, float target) in rows)
        {
            collector.Add(inputs, [target]);
        }

        return collector.ToDataset();
    }

    /// <summary>A data set with several numbers as targets, from rows one by one; they are copied.</summary>
    /// <inheritdoc cref="Create(IEnumerable{ValueTuple{float[], int}})"/>
    public static Dataset<float> Create(IEnumerable<(float[] Inputs, float[] Targets)> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        RowCollector<float> collector = new();
        foreach ((float[] inputs, float[] targets) in rows)
        {
            collector.Add(inputs, targets);
        }

        return collector.ToDataset();
    }
}
