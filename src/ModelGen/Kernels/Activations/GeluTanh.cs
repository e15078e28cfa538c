using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>The tanh form of GELU: f(x) = x·(1 + tanh u)/2 = x·σ(2u) with u = √(2/π)·(x + 0.044715·x³).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct GeluTanh : IElementwise
{
    private const float TwiceRoot = 1.5957691216057308f; // 2·√(2/π)
    private const float Cubic = 0.044715f;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Forward(Vector256<float> x) => x * Gate(Bounded(x));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Derivative(Vector256<float> x, Vector256<float> y)
    {
        // σ + x·σ·(1 − σ)·(2u)′
        Vector256<float> bounded = Bounded(x);
        Vector256<float> gate = Gate(bounded);
        Vector256<float> inner = Vector256.FusedMultiplyAdd(bounded * bounded, Vector256.Create(3 * Cubic), Vector256<float>.One);
        Vector256<float> slope = gate * (Vector256<float>.One - gate) * inner * Vector256.Create(TwiceRoot);
        return Vector256.FusedMultiplyAdd(bounded, slope, gate);
    }

    // σ is 0 or 1 to the last bit beyond ±30; the bound keeps 0·∞ out of the derivative.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Bounded(Vector256<float> x) =>
        Vector256.MinNative(Vector256.Create(30f), Vector256.MaxNative(Vector256.Create(-30f), x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Gate(Vector256<float> x)
    {
        Vector256<float> inner = Vector256.FusedMultiplyAdd(x * x, Vector256.Create(Cubic), Vector256<float>.One);
        return VectorMath.Sigmoid(x * inner * Vector256.Create(TwiceRoot));
    }
}
