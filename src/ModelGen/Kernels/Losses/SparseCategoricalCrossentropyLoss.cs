using System.ComponentModel;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>
/// −ln q of the target's class for outputs p, q = p/Σp clipped to 1e-7 from 0 and 1; the clipped have derivative 0.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SparseCategoricalCrossentropyLoss : ILossKernel<int>
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
            float divisor = Probability.Divisor(batch.Outputs(row), width);
            Vector256<float> q = Vector256.Create(batch.Outputs(row)[..width][label] / divisor);
            Vector256<float> clipped = Probability.Clip(q);
            total -= (double)weight * VectorMath.Log(clipped).ToScalar();
            if (!gradients.IsEmpty)
            {
                float slope = (-Vector256<float>.One / clipped & Probability.IsInside(q)).ToScalar();
                DifferentiateRow(label, slope, slope * q.ToScalar(), weight / rows / divisor, batch.Gradients(row), width);
            }
        }

        return total;
    }

    // As for dense targets, a is 0 but for one class.
    private static void DifferentiateRow(int label, float slope, float mean, float factor, Span<float> gradients, int width)
    {
        gradients[..width].Fill(-mean * factor);
        gradients[width..].Clear();
        gradients[label] = (slope - mean) * factor;
    }
}
