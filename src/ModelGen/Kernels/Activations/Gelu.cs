using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>f(x) = x·Φ(x), the exact form; f′(x) = Φ(x) + x·φ(x).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Gelu : IElementwise
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Forward(Vector256<float> x) => x * VectorMath.NormalCdf(x, out _);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Derivative(Vector256<float> x, Vector256<float> y)
    {
        Vector256<float> cdf = VectorMath.NormalCdf(x, out Vector256<float> density);
        return Vector256.FusedMultiplyAdd(x, density, cdf);
    }
}
