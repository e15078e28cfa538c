namespace ModelGen;

/// <summary>A metric of your own, for <see cref="MetricAttribute{T}"/>: the mean over rows of a figure of each. Implement it on a struct without fields.</summary>
/// <typeparam name="TTarget"><see cref="float"/>: targets [OutputSize] a row; <see cref="int"/>: one class number a row. That of the model's loss.</typeparam>
public interface IMetric<TTarget>
    where TTarget : unmanaged
{
    /// <summary>Its key in results, such as <c>"hinge"</c>; validation data have it with <c>val_</c> before.</summary>
    static abstract string Key { get; }

    /// <summary>The figure of a row.</summary>
    /// <param name="outputs">What the model says, [OutputSize].</param>
    /// <param name="targets">What is right: [OutputSize] numbers, or [1] class number.</param>
    static abstract double Row(ReadOnlySpan<float> outputs, ReadOnlySpan<TTarget> targets);
}
