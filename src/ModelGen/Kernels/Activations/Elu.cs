using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>f(x) = x above 0, alpha·(e^x − 1) elsewhere; the derivative at 0 is alpha.</summary>
/// <param name="alpha">At least 0.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Elu(double alpha) : IElementwise
{
    private readonly float _alpha = (float)alpha;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Forward(Vector256<float> x) =>
        Vector256.ConditionalSelect(Vector256.GreaterThan(x, Vector256<float>.Zero), x, VectorMath.ExpM1(x) * Vector256.Create(_alpha));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Derivative(Vector256<float> x, Vector256<float> y) =>
        Vector256.ConditionalSelect(Vector256.GreaterThan(y, Vector256<float>.Zero), Vector256<float>.One, y + Vector256.Create(_alpha));
}
