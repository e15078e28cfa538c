namespace ModelGen;

/// <summary>
/// Rows of inputs with their targets: in memory, made by <see cref="Create(float[], int[], float[])"/>, or read anew for each epoch,
/// made by <see cref="Stream(int, Func{IEnumerable{ValueTuple{float[], int}}}, int?, long?)"/>.
/// </summary>
public abstract partial class Dataset
{
    private protected Dataset(int inputSize, int targetSize)
    {
        InputSize = inputSize;
        TargetSize = targetSize;
    }

    /// <summary>Numbers in an input row.</summary>
    public int InputSize { get; }

    /// <summary>Numbers in a target row; 1 for class numbers.</summary>
    public int TargetSize { get; }

    /// <summary>The type of a target.</summary>
    internal abstract Type TargetType { get; }

    /// <summary>Which rows these are, as far as it can be said without reading a stream: a checkpoint is taken up only with the same.</summary>
    internal abstract string Description { get; }

    /// <summary>Goes through all inputs once, checked against a model, in pieces of whole rows.</summary>
    /// <param name="info">The model.</param>
    /// <param name="argument">What the caller calls the data set, for messages.</param>
    /// <param name="visit">Receives each piece.</param>
    /// <exception cref="ArgumentException">The inputs do not fit the model, or hold NaN or an infinity.</exception>
    internal abstract void VisitInputs(ModelInfo info, string argument, Action<ReadOnlySpan<float>> visit);

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
        => new(inputs, labels, targetSize: 1, DatasetLengths.Rows(inputs.Length, labels.Length, targetSize: 1, sampleWeights.Length, nameof(labels)), sampleWeights);

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
        => new(inputs, targets, targetSize, DatasetLengths.Rows(inputs.Length, targets.Length, targetSize, sampleWeights.Length, nameof(targets)), sampleWeights);
}
