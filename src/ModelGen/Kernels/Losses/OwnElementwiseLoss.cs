using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>A user's function of each output and its target as one of the kernels' losses.</summary>
/// <typeparam name="T">The user's.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct OwnElementwiseLoss<T> : ILossKernel<float>, IPointwiseLoss
    where T : struct, IElementwiseLoss
{
    /// <inheritdoc/>
    public double Evaluate(
        Span<float> outputs, ReadOnlySpan<float> targets, ReadOnlySpan<float> sampleWeights, Span<float> gradients, int width, int rows) =>
        PointwiseLoss.Evaluate(this, outputs, targets, sampleWeights, gradients, width, rows);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Vector256<float> IPointwiseLoss.Value(Vector256<float> output, Vector256<float> target) => Vector<float>.Count == Vector128<float>.Count
        ? Vector256.Create(
            T.Value(output.GetLower().AsVector(), target.GetLower().AsVector()).AsVector128(),
            T.Value(output.GetUpper().AsVector(), target.GetUpper().AsVector()).AsVector128())
        : T.Value(output.AsVector(), target.AsVector()).AsVector256();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Vector256<float> IPointwiseLoss.Slope(Vector256<float> output, Vector256<float> target) => Vector<float>.Count == Vector128<float>.Count
        ? Vector256.Create(
            T.Derivative(output.GetLower().AsVector(), target.GetLower().AsVector()).AsVector128(),
            T.Derivative(output.GetUpper().AsVector(), target.GetUpper().AsVector()).AsVector128())
        : T.Derivative(output.AsVector(), target.AsVector()).AsVector256();
}
