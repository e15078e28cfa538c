using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>f(x) = max(x, 0); the derivative at 0 is 0.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Relu : IElementwise
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Forward(Vector256<float> x)
    {
        // Not a maximum instruction: those differ between machines in the sign of zero, and would hide a NaN.
        return Vector256.AndNot(x, Vector256.LessThan(x, Vector256<float>.Zero));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Derivative(Vector256<float> x, Vector256<float> y) =>
        Vector256<float>.One & Vector256.GreaterThan(y, Vector256<float>.Zero);
}
