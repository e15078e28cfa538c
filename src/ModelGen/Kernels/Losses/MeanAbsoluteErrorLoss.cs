using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>Mean over the columns of |output − target|; the derivative at 0 is 0.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MeanAbsoluteErrorLoss : ILossKernel<float>, IPointwiseLoss
{
    /// <inheritdoc/>
    public double Evaluate(
        Span<float> outputs, ReadOnlySpan<float> targets, ReadOnlySpan<float> sampleWeights, Span<float> gradients, int width, int rows) =>
        PointwiseLoss.Evaluate(this, outputs, targets, sampleWeights, gradients, width, rows);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Vector256<float> IPointwiseLoss.Value(Vector256<float> output, Vector256<float> target) => Vector256.Abs(output - target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Vector256<float> IPointwiseLoss.Slope(Vector256<float> output, Vector256<float> target) => Lanes.Sign(output - target);
}
