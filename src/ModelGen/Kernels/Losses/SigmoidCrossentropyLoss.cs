using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>
/// Binary cross-entropy of σ(z), computed from the logits z without ever forming ln σ: mean over the columns of
/// max(z, 0) − z·t + ln(1 + e^−|z|). The gradient is with respect to z: σ(z) − t.
/// </summary>
/// <param name="labelSmoothing">a: the targets are t = y·(1 − a) + a/2.</param>
/// <param name="keepLogits">Whether the outputs stay logits; otherwise they become the probabilities σ(z).</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SigmoidCrossentropyLoss(double labelSmoothing, bool keepLogits) : ILossKernel<float>, IPointwiseLoss
{
    private readonly float _keep = (float)(1 - labelSmoothing);
    private readonly float _blend = (float)(labelSmoothing / 2);

    /// <inheritdoc/>
    public double Evaluate(
        Span<float> outputs, ReadOnlySpan<float> targets, ReadOnlySpan<float> sampleWeights, Span<float> gradients, int width, int rows)
    {
        double total = PointwiseLoss.Evaluate(this, outputs, targets, sampleWeights, gradients, width, rows);
        if (!keepLogits)
        {
            Span<float> logits = outputs[..(rows * Panel.Pad(width))];
            ActivationKernel.Forward(default(Sigmoid), logits, logits);
        }

        return total;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Vector256<float> IPointwiseLoss.Value(Vector256<float> output, Vector256<float> target) =>
        Vector256.FusedMultiplyAdd(-output, Smooth(target), VectorMath.Softplus(output));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Vector256<float> IPointwiseLoss.Slope(Vector256<float> output, Vector256<float> target) =>
        VectorMath.Sigmoid(output) - Smooth(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<float> Smooth(Vector256<float> target) =>
        Vector256.FusedMultiplyAdd(target, Vector256.Create(_keep), Vector256.Create(_blend));
}
