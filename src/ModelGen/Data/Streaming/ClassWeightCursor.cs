namespace ModelGen;

/// <summary>Rows whose weights are multiplied by those of their classes.</summary>
internal sealed class ClassWeightCursor<TTarget>(RowCursor<TTarget> rows, ClassWeights weights) : RowCursor<TTarget>
    where TTarget : unmanaged
{
    private long _row = -1;

    public override float[]? Inputs => rows.Inputs;

    public override ReadOnlySpan<TTarget> Targets => rows.Targets;

    /// <exception cref="StreamingDataException">The row's class has no weight.</exception>
    public override float Weight => weights.TryFind(rows.Targets, _row, out float weight) is { } problem
        ? throw new StreamingDataException(_row, problem)
        : rows.Weight * weight;

    public override bool MoveNext()
    {
        _row++;
        return rows.MoveNext();
    }

    public override void Dispose() => rows.Dispose();
}
