using System.Numerics;

namespace ModelGen;

/// <summary>
/// An activation function of your own, for <see cref="ActivationAttribute{T}"/>. Implement it on a struct without fields; generated code calls it
/// directly, without a delegate. Both methods work on each element alike: whatever the width of the vectors, an element's result depends on it alone.
/// </summary>
/// <remarks><c>GradientCheck.Verify&lt;TModel&gt;()</c> of the package ModelGen.Testing proves the derivative.</remarks>
public interface IActivation
{
    /// <summary>y = f(x) in each element, finite for every finite x.</summary>
    /// <param name="x">Arguments.</param>
    static abstract Vector<float> Forward(Vector<float> x);

    /// <summary>f′(x) in each element. A method that does not mention <paramref name="x"/> spares training a copy of the arguments.</summary>
    /// <param name="x">Arguments.</param>
    /// <param name="y">f(x).</param>
    static abstract Vector<float> Derivative(Vector<float> x, Vector<float> y);
}
