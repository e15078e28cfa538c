using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>Mean over the columns of (output − target)².</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MeanSquaredErrorLoss : ILossKernel<float>, IPointwiseLoss
{
    /// <inheritdoc/>
    public double Evaluate(
        Span<float> outputs, ReadOnlySpan<float> targets, ReadOnlySpan<float> sampleWeights, Span<float> gradients, int width, int rows) =>
        PointwiseLoss.Evaluate(this, outputs, targets, sampleWeights, gradients, width, rows);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Vector256<float> IPointwiseLoss.Value(Vector256<float> output, Vector256<float> target)
    {
        Vector256<float> error = output - target;
        return error * error;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Vector256<float> IPointwiseLoss.Slope(Vector256<float> output, Vector256<float> target) => (output - target) * 2f;
}
