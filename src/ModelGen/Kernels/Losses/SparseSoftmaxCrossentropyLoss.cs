using System.ComponentModel;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>
/// Sparse categorical cross-entropy of softmax(z), computed from the logits z: ln Σe^(z − max) − (z of the target's class − max). The
/// gradient is with respect to z: softmax(z), less 1 at the target's class.
/// </summary>
/// <param name="keepLogits">Whether the outputs stay logits; otherwise they become the probabilities.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SparseSoftmaxCrossentropyLoss(bool keepLogits) : ILossKernel<int>
{
    /// <inheritdoc/>
    public double Evaluate(
        Span<float> outputs, ReadOnlySpan<int> targets, ReadOnlySpan<float> sampleWeights, Span<float> gradients, int width, int rows)
    {
        LossBatch<int> batch = new(outputs, targets, sampleWeights, gradients, width, 1, rows);
        double total = 0;
        for (int row = 0; row < rows; row++)
        {
            float weight = batch.Weight(row);
            int label = batch.Targets(row)[0];
            Span<float> logits = batch.Outputs(row);
            float max = SoftmaxRow.Max(logits, width);
            float shifted = logits[..width][label] - max;
            Span<float> probabilities = keepLogits ? batch.Gradients(row) : logits;
            float sum = SoftmaxRow.Exponentials(logits, probabilities, width, max);
            SoftmaxRow.Scale(probabilities, 1 / sum);
            total += (double)weight * (VectorMath.Log(Vector256.Create(sum)).ToScalar() - shifted);
            if (!gradients.IsEmpty)
            {
                probabilities.CopyTo(batch.Gradients(row));
                DifferentiateRow(label, weight / rows, batch.Gradients(row));
            }
        }

        return total;
    }

    private static void DifferentiateRow(int label, float factor, Span<float> gradients)
    {
        gradients[label] -= 1;
        SoftmaxRow.Scale(gradients, factor);
    }
}
