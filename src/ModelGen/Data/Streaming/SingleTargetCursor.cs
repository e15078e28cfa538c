namespace ModelGen;

/// <summary>Rows with one target each.</summary>
internal sealed class SingleTargetCursor<TTarget>(IEnumerator<(float[] Inputs, TTarget Target)> rows) : RowCursor<TTarget>
    where TTarget : unmanaged
{
    private TTarget _target;

    public override float[]? Inputs => rows.Current.Inputs;

    public override ReadOnlySpan<TTarget> Targets => new(in _target);

    public override bool MoveNext()
    {
        bool moved = rows.MoveNext();
        _target = moved ? rows.Current.Target : default;
        return moved;
    }

    public override void Dispose() => rows.Dispose();
}
