namespace ModelGen;

/// <summary>Some rows of a data set.</summary>
internal readonly ref struct Batch<TTarget>(int rows, ReadOnlySpan<float> inputs, ReadOnlySpan<TTarget> targets, ReadOnlySpan<float> sampleWeights)
    where TTarget : unmanaged
{
    public int Rows { get; } = rows;

    public ReadOnlySpan<float> Inputs { get; } = inputs;

    public ReadOnlySpan<TTarget> Targets { get; } = targets;

    /// <summary>One weight a row, or empty.</summary>
    public ReadOnlySpan<float> SampleWeights { get; } = sampleWeights;
}
