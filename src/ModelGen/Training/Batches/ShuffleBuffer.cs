namespace ModelGen;

/// <summary>
/// Rows in a random order, as far as a buffer allows: one of those in it, all being equally likely, leaves it and is replaced by the
/// next of the stream. A buffer as large as the stream gives every order the same chance.
/// </summary>
internal sealed class ShuffleBuffer<TTarget>(StreamingDataset<TTarget> data, IRowReader<TTarget> rows) : IRowReader<TTarget>
    where TTarget : unmanaged
{
    private readonly int _capacity = (int)Math.Min(data.ShuffleBuffer, data.Count ?? long.MaxValue);
    private float[] _inputs = [];
    private TTarget[] _targets = [];
    private float[] _weights = [];
    private int _filled;
    private long _drawn;
    private int _seed;
    private int _epoch;

    public void BeginEpoch(int seed, int epoch)
    {
        (_seed, _epoch, _drawn, _filled) = (seed, epoch, 0, 0);
        rows.BeginEpoch(seed, epoch);
        while (_filled < _capacity && TryFill(_filled))
        {
            _filled++;
        }
    }

    public bool TryRead(Span<float> inputs, Span<TTarget> targets, out float weight)
    {
        weight = 1f;
        if (_filled == 0)
        {
            return false;
        }

        int chosen = RowOrder.Below(_filled, _seed, _epoch, _drawn++, RandomStreams.StreamShuffle);
        Inputs(chosen).CopyTo(inputs);
        Targets(chosen).CopyTo(targets);
        weight = _weights[chosen];
        if (!TryFill(chosen))
        {
            _filled--;
            Inputs(_filled).CopyTo(Inputs(chosen));
            Targets(_filled).CopyTo(Targets(chosen));
            _weights[chosen] = _weights[_filled];
        }

        return true;
    }

    public void Dispose() => rows.Dispose();

    private bool TryFill(int row)
    {
        Reserve(row + 1);
        return rows.TryRead(Inputs(row), Targets(row), out _weights[row]);
    }

    // Grows with the rows that come: a short stream of wide rows needs no full buffer.
    private void Reserve(int count)
    {
        if (count * data.InputSize > _inputs.Length)
        {
            int reserved = (int)Math.Min(_capacity, 2L * count);
            Array.Resize(ref _inputs, reserved * data.InputSize);
            Array.Resize(ref _targets, reserved * data.TargetSize);
            Array.Resize(ref _weights, reserved);
        }
    }

    private Span<float> Inputs(int row) => _inputs.AsSpan(row * data.InputSize, data.InputSize);

    private Span<TTarget> Targets(int row) => _targets.AsSpan(row * data.TargetSize, data.TargetSize);
}
