namespace ModelGen;

/// <summary>Some rows of a data set.</summary>
internal readonly ref struct Batch<TTarget>(ReadOnlySpan<float> inputs, ReadOnlySpan<TTarget> targets, ReadOnlySpan<float> sampleWeights)
    where TTarget : unmanaged
{
    public ReadOnlySpan<float> Inputs { get; } = inputs;

    public ReadOnlySpan<TTarget> Targets { get; } = targets;

    /// <summary>One weight a row, or empty.</summary>
    public ReadOnlySpan<float> SampleWeights { get; } = sampleWeights;

    /// <summary>Consecutive rows, as a view.</summary>
    public static Batch<TTarget> Of(Dataset<TTarget> data, int start, int rows) => new(
        data.Inputs.Span.Slice(start * data.InputSize, rows * data.InputSize),
        data.Targets.Span.Slice(start * data.TargetSize, rows * data.TargetSize),
        data.SampleWeights.IsEmpty ? [] : data.SampleWeights.Span.Slice(start, rows));
}
