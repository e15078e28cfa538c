namespace ModelGen;

/// <summary>Rows of a type, written as numbers as they come.</summary>
internal sealed class EncodingCursor<TModel, TRow, TTarget>(IEnumerable<TRow> rows) : RowCursor<TTarget>
    where TModel : class, ITrainableOnRows<TModel, TRow, TTarget>
    where TTarget : unmanaged
{
    private readonly IEnumerator<TRow> _rows = rows.GetEnumerator();
    private readonly EncodedRow<TModel, TRow, TTarget> _row = new();
    private long _number;

    public override float[]? Inputs => _row.Inputs;

    public override ReadOnlySpan<TTarget> Targets => _row.Target;

    public override float Weight => 1;

    /// <exception cref="StreamingDataException">The row cannot be written as numbers.</exception>
    public override bool MoveNext()
    {
        if (!_rows.MoveNext())
        {
            return false;
        }

        return _row.Encode(_rows.Current, _number) is { } problem
            ? throw new StreamingDataException(_number, problem)
            : _number++ >= 0;
    }

    public override void Dispose() => _rows.Dispose();
}
