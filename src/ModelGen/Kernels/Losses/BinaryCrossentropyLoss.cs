using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>
/// Mean over the columns of −(t·ln p + (1 − t)·ln(1 − p)) for probabilities p, clipped to 1e-7 from 0 and 1; the clipped have
/// derivative 0.
/// </summary>
/// <param name="labelSmoothing">a: the targets are t = y·(1 − a) + a/2.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BinaryCrossentropyLoss(double labelSmoothing) : ILossKernel<float>, IPointwiseLoss
{
    private readonly float _keep = (float)(1 - labelSmoothing);
    private readonly float _blend = (float)(labelSmoothing / 2);

    /// <inheritdoc/>
    public double Evaluate(
        Span<float> outputs, ReadOnlySpan<float> targets, ReadOnlySpan<float> sampleWeights, Span<float> gradients, int width, int rows) =>
        PointwiseLoss.Evaluate(this, outputs, targets, sampleWeights, gradients, width, rows);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Vector256<float> IPointwiseLoss.Value(Vector256<float> output, Vector256<float> target)
    {
        Vector256<float> t = Smooth(target);
        Vector256<float> p = Probability.Clip(output);
        Vector256<float> negative = (t - Vector256<float>.One) * VectorMath.Log(Vector256<float>.One - p);
        return Vector256.FusedMultiplyAdd(-t, VectorMath.Log(p), negative);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Vector256<float> IPointwiseLoss.Slope(Vector256<float> output, Vector256<float> target)
    {
        Vector256<float> p = Probability.Clip(output);
        Vector256<float> slope = (p - Smooth(target)) / (p * (Vector256<float>.One - p));
        return slope & Probability.IsInside(output);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<float> Smooth(Vector256<float> target) =>
        Vector256.FusedMultiplyAdd(target, Vector256.Create(_keep), Vector256.Create(_blend));
}
