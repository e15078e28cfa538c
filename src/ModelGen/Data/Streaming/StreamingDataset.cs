namespace ModelGen;

/// <summary>
/// Rows that are read anew for each epoch, for data larger than memory;
/// <see cref="Dataset.Stream(int, Func{IEnumerable{ValueTuple{float[], int}}}, int?, long?)"/> makes one. What is in memory at a time
/// is a batch, and the rows among which shuffling chooses.
/// </summary>
/// <typeparam name="TTarget"><see cref="int"/> for class numbers, <see cref="float"/> for numbers.</typeparam>
public sealed class StreamingDataset<TTarget> : Dataset
    where TTarget : unmanaged
{
    private readonly Func<RowCursor<TTarget>> _open;

    internal StreamingDataset(int inputSize, int targetSize, Func<RowCursor<TTarget>> open, bool isWeighted, int shuffleBuffer, long? count)
        : base(inputSize, targetSize)
    {
        _open = open;
        IsWeighted = isWeighted;
        ShuffleBuffer = shuffleBuffer;
        Count = count;
    }

    /// <summary>Number of rows, or <see langword="null"/> where nobody said.</summary>
    public long? Count { get; }

    /// <summary>Among how many rows shuffling chooses the next.</summary>
    public int ShuffleBuffer { get; }

    /// <summary>Whether rows may weigh other than 1.</summary>
    internal bool IsWeighted { get; }

    internal override string Description => $"a stream{(IsWeighted ? " of weighted rows" : "")}, shuffled among {CountText.Of(ShuffleBuffer, "row")}";

    internal override Type TargetType => typeof(TTarget);

    internal override void VisitInputs(ModelInfo info, string argument, Action<ReadOnlySpan<float>> visit)
    {
        const int Rows = 256;
        RowCheck<TTarget> check = new(info, argument);
        check.RequireInputWidth(this);
        using StreamBatches<TTarget> batches = new(this, check, Rows, shuffle: false);
        batches.BeginEpoch(seed: 0, epoch: 0);
        while (batches.TryNext(out Batch<TTarget> batch))
        {
            visit(batch.Inputs);
        }
    }

    /// <summary>Begins with the first row again.</summary>
    internal RowCursor<TTarget> Open() => _open();

    /// <summary>The same rows, each with the weight of its class besides.</summary>
    internal StreamingDataset<TTarget> With(ClassWeights weights)
        => new(InputSize, TargetSize, () => new ClassWeightCursor<TTarget>(_open(), weights), isWeighted: true, ShuffleBuffer, Count);
}
