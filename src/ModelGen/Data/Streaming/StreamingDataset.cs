namespace ModelGen;

/// <summary>
/// Rows that are read anew for each epoch, for data larger than memory;
/// <see cref="Dataset.Stream(int, Func{IEnumerable{ValueTuple{float[], int}}}, int, long?)"/> makes one. What is in memory at a time
/// is a batch, and the rows among which shuffling chooses.
/// </summary>
/// <typeparam name="TTarget"><see cref="int"/> for class numbers, <see cref="float"/> for numbers.</typeparam>
public sealed class StreamingDataset<TTarget> : Dataset
    where TTarget : unmanaged
{
    // What is read at a time for a pass over the inputs.
    private const int PieceFloats = 1 << 16;

    private readonly Func<RowCursor<TTarget>> _open;

    internal StreamingDataset(int inputSize, int targetSize, Func<RowCursor<TTarget>> open, int shuffleBuffer, long? count)
        : base(inputSize, targetSize)
    {
        _open = open;
        ShuffleBuffer = shuffleBuffer;
        Count = count;
    }

    /// <summary>Number of rows, or <see langword="null"/> where nobody said.</summary>
    public long? Count { get; }

    /// <summary>Among how many rows shuffling chooses the next.</summary>
    public int ShuffleBuffer { get; }

    internal override Type TargetType => typeof(TTarget);

    internal override void ReadInputs(ModelInfo info, string argument, Action<ReadOnlySpan<float>> take)
    {
        RowCheck<TTarget> check = new(info, argument);
        check.RequireInputWidth(this);
        using StreamRows<TTarget> rows = new(this, check);
        rows.BeginEpoch(seed: 0, epoch: 0);
        float[] piece = new float[Math.Max(1, PieceFloats / InputSize) * InputSize];
        int filled = 0;
        while (rows.TryReadInputs(piece.AsSpan(filled, InputSize)))
        {
            filled += InputSize;
            if (filled == piece.Length)
            {
                take(piece);
                filled = 0;
            }
        }

        take(piece.AsSpan(0, filled));
    }

    /// <summary>Begins with the first row again.</summary>
    internal RowCursor<TTarget> Open() => _open();
}
