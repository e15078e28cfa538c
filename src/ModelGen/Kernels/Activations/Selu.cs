using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>f(x) = s·x above 0, s·α·(e^x − 1) elsewhere (Klambauer et al. 2017); the derivative at 0 is s·α.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Selu : IElementwise
{
    private const float Scale = 1.0507009873554805f;
    private const float ScaleAlpha = 1.7580993408473766f;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Forward(Vector256<float> x) =>
        Vector256.ConditionalSelect(
            Vector256.GreaterThan(x, Vector256<float>.Zero),
            x * Vector256.Create(Scale),
            VectorMath.ExpM1(x) * Vector256.Create(ScaleAlpha));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Derivative(Vector256<float> x, Vector256<float> y) =>
        Vector256.ConditionalSelect(
            Vector256.GreaterThan(y, Vector256<float>.Zero),
            Vector256.Create(Scale),
            y + Vector256.Create(ScaleAlpha));
}
