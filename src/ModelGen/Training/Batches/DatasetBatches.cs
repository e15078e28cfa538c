namespace ModelGen;

/// <summary>The batches of a data set in memory: views when rows keep their order, else gathered into one buffer.</summary>
internal sealed class DatasetBatches<TTarget> : IBatchSource<TTarget>
    where TTarget : unmanaged
{
    private readonly Dataset<TTarget> _data;
    private readonly int[]? _order;
    private readonly float[] _inputs = [];
    private readonly TTarget[] _targets = [];
    private readonly float[] _sampleWeights = [];
    private int _next;

    public DatasetBatches(Dataset<TTarget> data, int batchSize, bool shuffle)
    {
        _data = data;
        LargestBatch = Math.Min(batchSize, data.Count);
        if (shuffle)
        {
            _order = new int[data.Count];
            _inputs = new float[LargestBatch * data.InputSize];
            _targets = new TTarget[LargestBatch * data.TargetSize];
            _sampleWeights = new float[data.SampleWeights.IsEmpty ? 0 : LargestBatch];
        }
    }

    public int Count => (_data.Count - 1) / LargestBatch + 1;

    public int LargestBatch { get; }

    public void BeginEpoch(int seed, int epoch)
    {
        _next = 0;
        if (_order is not null)
        {
            RowOrder.Shuffle(_order, seed, epoch);
        }
    }

    public bool TryNext(out Batch<TTarget> batch)
    {
        int start = _next;
        int rows = Math.Min(LargestBatch, _data.Count - start);
        if (rows == 0)
        {
            batch = default;
            return false;
        }

        _next += rows;
        batch = _order is null ? View(start, rows) : Gather(_order.AsSpan(start, rows));
        return true;
    }

    public void Dispose()
    {
    }

    private Batch<TTarget> View(int start, int rows) => new(
        rows,
        _data.Inputs.Span.Slice(start * _data.InputSize, rows * _data.InputSize),
        _data.Targets.Span.Slice(start * _data.TargetSize, rows * _data.TargetSize),
        _data.SampleWeights.IsEmpty ? [] : _data.SampleWeights.Span.Slice(start, rows));

    private Batch<TTarget> Gather(ReadOnlySpan<int> order) => new(
        order.Length,
        RowGathering.Gather(_data.Inputs.Span, _data.InputSize, order, _inputs.AsSpan()),
        RowGathering.Gather(_data.Targets.Span, _data.TargetSize, order, _targets.AsSpan()),
        _data.SampleWeights.IsEmpty ? [] : RowGathering.Gather(_data.SampleWeights.Span, 1, order, _sampleWeights.AsSpan()));
}
