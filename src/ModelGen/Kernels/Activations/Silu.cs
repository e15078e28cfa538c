using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>f(x) = x·σ(x); f′(x) = σ + y·(1 − σ).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Silu : IElementwise
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Forward(Vector256<float> x) => x * VectorMath.Sigmoid(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Derivative(Vector256<float> x, Vector256<float> y)
    {
        Vector256<float> sigmoid = VectorMath.Sigmoid(x);
        return Vector256.FusedMultiplyAdd(y, Vector256<float>.One - sigmoid, sigmoid);
    }
}
