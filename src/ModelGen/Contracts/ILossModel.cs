using System.ComponentModel;

namespace ModelGen;

/// <summary>A model with a loss, for code that does not know its class. Every <see cref="ITrainable{TSelf, TTarget}"/> is one.</summary>
/// <typeparam name="TTarget"><see cref="int"/> (class numbers, one a row) or <see cref="float"/> ([rows × OutputSize]).</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILossModel<TTarget> : IModel
    where TTarget : unmanaged
{
    /// <summary>As <see cref="ITrainable{TSelf, TTarget}.ComputeGradients"/>, of rows of equal weight.</summary>
    /// <param name="inputs">[rows × InputSize], row-major, at least one row.</param>
    /// <param name="targets">One class number a row, or [rows × OutputSize] numbers.</param>
    void Differentiate(ReadOnlySpan<float> inputs, ReadOnlySpan<TTarget> targets);

    /// <summary>As <see cref="ITrainable{TSelf, TTarget}.TrainStep"/>, of rows of equal weight.</summary>
    /// <param name="inputs">[rows × InputSize], row-major, at least one row.</param>
    /// <param name="targets">One class number a row, or [rows × OutputSize] numbers.</param>
    /// <returns>The loss before the update.</returns>
    BatchLoss Learn(ReadOnlySpan<float> inputs, ReadOnlySpan<TTarget> targets);
}
