namespace ModelGen;

/// <summary>The batches of a streaming data set, gathered row by row into one buffer.</summary>
internal sealed class StreamBatches<TTarget> : IBatchSource<TTarget>
    where TTarget : unmanaged
{
    private readonly StreamingDataset<TTarget> _data;
    private readonly IRowReader<TTarget> _rows;
    private readonly float[] _inputs;
    private readonly TTarget[] _targets;
    private readonly float[] _weights;
    private int _taken;

    /// <exception cref="ArgumentOutOfRangeException">An array cannot hold a batch.</exception>
    public StreamBatches(StreamingDataset<TTarget> data, RowCheck<TTarget> check, int batchSize, bool shuffle)
    {
        _data = data;
        LargestBatch = (int)Math.Min(batchSize, data.Count ?? long.MaxValue);
        StreamRows<TTarget> inOrder = new(data, check);
        _rows = shuffle ? new ShuffleBuffer<TTarget>(data, inOrder) : inOrder;
        RequireRoom(data, LargestBatch);
        _inputs = new float[LargestBatch * data.InputSize];
        _targets = new TTarget[LargestBatch * data.TargetSize];
        _weights = new float[LargestBatch];
        Count = data.Count is { } count ? checked((int)((count - 1) / LargestBatch + 1)) : 0;
    }

    public int Count { get; private set; }

    public int LargestBatch { get; }

    public void BeginEpoch(int seed, int epoch)
    {
        _taken = 0;
        _rows.BeginEpoch(seed, epoch);
    }

    /// <exception cref="StreamingDataException">A row is not as it should be, or rows are missing.</exception>
    public bool TryNext(out Batch<TTarget> batch)
    {
        int rows = Gather();
        if (rows == 0)
        {
            Count = _taken;
            batch = default;
            return false;
        }

        _taken++;
        batch = new Batch<TTarget>(
            rows,
            _inputs.AsSpan(0, rows * _data.InputSize),
            _targets.AsSpan(0, rows * _data.TargetSize),
            _data.IsWeighted ? _weights.AsSpan(0, rows) : []);
        return true;
    }

    public void Dispose() => _rows.Dispose();

    private int Gather()
    {
        int row = 0;
        while (row < LargestBatch
            && _rows.TryRead(
                _inputs.AsSpan(row * _data.InputSize, _data.InputSize), _targets.AsSpan(row * _data.TargetSize, _data.TargetSize), out _weights[row]))
        {
            row++;
        }

        return row;
    }

    private static void RequireRoom(StreamingDataset<TTarget> data, int batchSize)
    {
        int width = Math.Max(data.InputSize, data.TargetSize);
        if ((long)batchSize * width > Array.MaxLength)
        {
            throw new ArgumentOutOfRangeException(
                nameof(FitOptions.BatchSize),
                batchSize,
                $"A batch of {batchSize} rows × {width} values is more than the {Array.MaxLength} that an array holds: choose smaller batches.");
        }
    }
}
