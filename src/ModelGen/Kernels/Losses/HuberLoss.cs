using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>Mean over the columns of e²/2 where |e| ≤ δ, δ·|e| − δ²/2 elsewhere, e = output − target.</summary>
/// <param name="delta">δ, above 0.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct HuberLoss(double delta) : ILossKernel<float>, IPointwiseLoss
{
    private readonly float _delta = (float)delta;

    /// <inheritdoc/>
    public double Evaluate(
        Span<float> outputs, ReadOnlySpan<float> targets, ReadOnlySpan<float> sampleWeights, Span<float> gradients, int width, int rows) =>
        PointwiseLoss.Evaluate(this, outputs, targets, sampleWeights, gradients, width, rows);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Vector256<float> IPointwiseLoss.Value(Vector256<float> output, Vector256<float> target)
    {
        // With m = min(|e|, δ) both branches are m·(|e| − m/2).
        Vector256<float> error = Vector256.Abs(output - target);
        Vector256<float> bounded = Vector256.MinNative(Vector256.Create(_delta), error);
        return bounded * Vector256.FusedMultiplyAdd(bounded, Vector256.Create(-0.5f), error);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Vector256<float> IPointwiseLoss.Slope(Vector256<float> output, Vector256<float> target)
    {
        Vector256<float> bound = Vector256.Create(_delta);
        return Vector256.MinNative(bound, Vector256.MaxNative(-bound, output - target));
    }
}
