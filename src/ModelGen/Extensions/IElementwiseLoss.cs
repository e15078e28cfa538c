using System.Numerics;

namespace ModelGen;

/// <summary>
/// A loss of your own, for <see cref="LossAttribute{T}"/>, that is the mean over the outputs of a function of each output and its target, such as
/// the squared error. Implement it on a struct without fields. It is as fast as the library's, and has the same bits whatever the width of the
/// vectors, which a sum over a <see cref="Vector{T}"/> in <see cref="ILoss{TTarget}"/> has not.
/// </summary>
/// <remarks><c>GradientCheck.Verify&lt;TModel&gt;()</c> of the package ModelGen.Testing proves the derivative.</remarks>
public interface IElementwiseLoss
{
    /// <summary>l(output, target) in each element, finite for finite arguments.</summary>
    /// <param name="outputs">What the model says, after the last activation.</param>
    /// <param name="targets">What is right.</param>
    static abstract Vector<float> Value(Vector<float> outputs, Vector<float> targets);

    /// <summary>∂l/∂output in each element.</summary>
    /// <param name="outputs">What the model says, after the last activation.</param>
    /// <param name="targets">What is right.</param>
    static abstract Vector<float> Derivative(Vector<float> outputs, Vector<float> targets);
}
