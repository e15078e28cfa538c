using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>A user's activation as one of the kernels'.</summary>
/// <typeparam name="T">The user's.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct OwnActivation<T> : IElementwise
    where T : struct, IActivation
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Forward(Vector256<float> x) => Vector<float>.Count == Vector128<float>.Count
        ? Vector256.Create(T.Forward(x.GetLower().AsVector()).AsVector128(), T.Forward(x.GetUpper().AsVector()).AsVector128())
        : T.Forward(x.AsVector()).AsVector256();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Derivative(Vector256<float> x, Vector256<float> y) => Vector<float>.Count == Vector128<float>.Count
        ? Vector256.Create(
            T.Derivative(x.GetLower().AsVector(), y.GetLower().AsVector()).AsVector128(),
            T.Derivative(x.GetUpper().AsVector(), y.GetUpper().AsVector()).AsVector128())
        : T.Derivative(x.AsVector(), y.AsVector()).AsVector256();
}
