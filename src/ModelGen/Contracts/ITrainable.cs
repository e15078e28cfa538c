namespace ModelGen;

/// <summary>A model that can be trained, with output gradients from the caller.</summary>
/// <typeparam name="TSelf">The model class.</typeparam>
public interface ITrainable<TSelf> : IModel<TSelf>
    where TSelf : class, ITrainable<TSelf>
{
    /// <summary>Computes the outputs in training mode (dropout on, batch statistics) and remembers what <see cref="Backward"/> needs.</summary>
    /// <param name="inputs">[rows × InputSize], row-major, at least one row.</param>
    /// <param name="outputs">Receives [rows × OutputSize]; may be longer.</param>
    void Forward(ReadOnlySpan<float> inputs, Span<float> outputs);

    /// <summary>Computes the gradients of the parameters, penalties included, for the last <see cref="Forward"/>.</summary>
    /// <param name="outputGradients">[rows × OutputSize]: derivatives of the loss by the outputs.</param>
    /// <param name="inputGradients">Empty, or receives [rows × InputSize].</param>
    /// <exception cref="InvalidOperationException">There was no <see cref="Forward"/>.</exception>
    void Backward(ReadOnlySpan<float> outputGradients, Span<float> inputGradients = default);

    /// <summary>Clips the computed gradients as declared and lets the optimizer apply them.</summary>
    /// <exception cref="InvalidOperationException">No gradients were computed.</exception>
    void ApplyGradients();
}

/// <summary>A model that can be trained with its declared loss.</summary>
/// <typeparam name="TSelf">The model class.</typeparam>
/// <typeparam name="TTarget"><see cref="int"/> (class numbers, one a row) or <see cref="float"/> ([rows × OutputSize]).</typeparam>
public interface ITrainable<TSelf, TTarget> : ITrainable<TSelf>, ILossModel<TTarget>
    where TSelf : class, ITrainable<TSelf, TTarget>
    where TTarget : unmanaged
{
    /// <summary>Computes loss and gradients of a batch in training mode; the weights stay as they are.</summary>
    /// <param name="inputs">[rows × InputSize], row-major, at least one row.</param>
    /// <param name="targets">One class number a row, or [rows × OutputSize] numbers.</param>
    /// <param name="sampleWeights">Empty, or one weight a row: the loss is Σ w·l / rows.</param>
    /// <param name="outputs">Empty, or receives the training-mode outputs, [rows × OutputSize].</param>
    /// <returns>The total loss, penalties included.</returns>
    float ComputeGradients(ReadOnlySpan<float> inputs, ReadOnlySpan<TTarget> targets, ReadOnlySpan<float> sampleWeights = default, Span<float> outputs = default);

    /// <summary>Computes the loss of a batch in inference mode; nothing changes.</summary>
    /// <inheritdoc cref="ComputeGradients" path="/param"/>
    /// <returns>The total loss, penalties included.</returns>
    float ComputeLoss(ReadOnlySpan<float> inputs, ReadOnlySpan<TTarget> targets, ReadOnlySpan<float> sampleWeights = default, Span<float> outputs = default);

    /// <summary>One training step: gradients and update, possibly fused. The loss is the one before the update.</summary>
    /// <inheritdoc cref="ComputeGradients" path="/param"/>
    BatchLoss TrainStep(ReadOnlySpan<float> inputs, ReadOnlySpan<TTarget> targets, ReadOnlySpan<float> sampleWeights, Span<float> outputs);

    /// <summary>The loss of a batch in inference mode, in its terms; nothing changes.</summary>
    /// <inheritdoc cref="ComputeGradients" path="/param"/>
    BatchLoss EvaluateStep(ReadOnlySpan<float> inputs, ReadOnlySpan<TTarget> targets, ReadOnlySpan<float> sampleWeights, Span<float> outputs);

    void ILossModel<TTarget>.Differentiate(ReadOnlySpan<float> inputs, ReadOnlySpan<TTarget> targets) => ComputeGradients(inputs, targets);

    BatchLoss ILossModel<TTarget>.Learn(ReadOnlySpan<float> inputs, ReadOnlySpan<TTarget> targets) => TrainStep(inputs, targets, default, default);
}
