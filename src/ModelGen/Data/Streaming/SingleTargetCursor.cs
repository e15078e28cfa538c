namespace ModelGen;

/// <summary>Rows with one target each.</summary>
internal sealed class SingleTargetCursor<TTarget>(IEnumerable<(float[] Inputs, TTarget Target, float Weight)> rows) : RowCursor<TTarget>
    where TTarget : unmanaged
{
    private readonly IEnumerator<(float[] Inputs, TTarget Target, float Weight)> _rows = rows.GetEnumerator();
    private TTarget _target;

    public override float[]? Inputs => _rows.Current.Inputs;

    public override ReadOnlySpan<TTarget> Targets => new(in _target);

    public override float Weight => _rows.Current.Weight;

    public override bool MoveNext()
    {
        bool moved = _rows.MoveNext();
        _target = moved ? _rows.Current.Target : default;
        return moved;
    }

    public override void Dispose() => _rows.Dispose();
}
