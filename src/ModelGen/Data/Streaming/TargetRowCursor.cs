namespace ModelGen;

/// <summary>Rows with several targets each.</summary>
internal sealed class TargetRowCursor(IEnumerable<(float[] Inputs, float[] Targets, float Weight)> rows) : RowCursor<float>
{
    private readonly IEnumerator<(float[] Inputs, float[] Targets, float Weight)> _rows = rows.GetEnumerator();

    public override float[]? Inputs => _rows.Current.Inputs;

    public override ReadOnlySpan<float> Targets => _rows.Current.Targets;

    public override float Weight => _rows.Current.Weight;

    public override bool MoveNext() => _rows.MoveNext();

    public override void Dispose() => _rows.Dispose();
}
