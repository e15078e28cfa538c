namespace ModelGen;

/// <summary>The batches of a data set in the order of an epoch: views when rows keep their order, else gathered into one buffer.</summary>
internal sealed class BatchSource<TTarget>
    where TTarget : unmanaged
{
    private readonly Dataset<TTarget> _data;
    private readonly int _batchSize;
    private readonly int[]? _order;
    private readonly float[] _inputs = [];
    private readonly TTarget[] _targets = [];
    private readonly float[] _sampleWeights = [];

    public BatchSource(Dataset<TTarget> data, int batchSize, bool shuffle)
    {
        _data = data;
        _batchSize = Math.Min(batchSize, data.Count);
        if (shuffle)
        {
            _order = new int[data.Count];
            _inputs = new float[_batchSize * data.InputSize];
            _targets = new TTarget[_batchSize * data.TargetSize];
            _sampleWeights = new float[data.SampleWeights.IsEmpty ? 0 : _batchSize];
        }
    }

    /// <summary>Batches of an epoch; the last may be smaller.</summary>
    public int Count => (_data.Count - 1) / _batchSize + 1;

    /// <summary>Rows of the largest batch.</summary>
    public int LargestBatch => _batchSize;

    /// <summary>Draws the order of an epoch, which nothing else decides but the seed and the epoch's number.</summary>
    public void BeginEpoch(int seed, int epoch)
    {
        if (_order is not null)
        {
            RowOrder.Shuffle(_order, seed, epoch);
        }
    }

    /// <summary>Rows of a batch.</summary>
    public int Rows(int batch) => Math.Min(_batchSize, _data.Count - batch * _batchSize);

    /// <summary>A batch; it is valid until the next call.</summary>
    public Batch<TTarget> Get(int batch)
    {
        int start = batch * _batchSize;
        int rows = Rows(batch);
        if (_order is null)
        {
            return Batch<TTarget>.Of(_data, start, rows);
        }

        ReadOnlySpan<int> order = _order.AsSpan(start, rows);
        return new Batch<TTarget>(
            RowGathering.Gather(_data.Inputs.Span, _data.InputSize, order, _inputs.AsSpan()),
            RowGathering.Gather(_data.Targets.Span, _data.TargetSize, order, _targets.AsSpan()),
            _data.SampleWeights.IsEmpty ? [] : RowGathering.Gather(_data.SampleWeights.Span, 1, order, _sampleWeights.AsSpan()));
    }
}
