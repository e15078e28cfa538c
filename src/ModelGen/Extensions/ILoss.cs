namespace ModelGen;

/// <summary>
/// A loss of your own, for <see cref="LossAttribute{T}"/>. Implement it on a struct without fields. The batch's loss is the mean over its rows,
/// weighted where rows have weights. One whose row is the mean of a function of each output is faster as an <see cref="IElementwiseLoss"/>.
/// </summary>
/// <typeparam name="TTarget"><see cref="float"/>: targets [OutputSize] a row; <see cref="int"/>: one class number a row.</typeparam>
/// <remarks><c>GradientCheck.Verify&lt;TModel&gt;()</c> of the package ModelGen.Testing proves the gradient.</remarks>
public interface ILoss<TTarget>
    where TTarget : unmanaged
{
    /// <summary>The loss of a row, and its gradient.</summary>
    /// <param name="outputs">What the model says, [OutputSize], after the last activation.</param>
    /// <param name="targets">What is right: [OutputSize] numbers, or [1] class number, which is below OutputSize.</param>
    /// <param name="outputGradients">Receives the derivatives of the row's loss by its outputs, [OutputSize]; holds anything before.</param>
    /// <returns>The row's loss.</returns>
    static abstract float Row(ReadOnlySpan<float> outputs, ReadOnlySpan<TTarget> targets, Span<float> outputGradients);
}
