namespace ModelGen;

/// <summary>Rows with several targets each.</summary>
internal sealed class TargetRowCursor(IEnumerator<(float[] Inputs, float[] Targets)> rows) : RowCursor<float>
{
    public override float[]? Inputs => rows.Current.Inputs;

    public override ReadOnlySpan<float> Targets => rows.Current.Targets;

    public override bool MoveNext() => rows.MoveNext();

    public override void Dispose() => rows.Dispose();
}
