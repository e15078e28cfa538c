using System.ComponentModel;
using System.Runtime.CompilerServices;
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
    [SkipLocalsInit]
    public double Evaluate(
        Span<float> outputs, ReadOnlySpan<int> targets, ReadOnlySpan<float> sampleWeights, Span<float> gradients, int width, int rows)
    {
        LossBatch<int> batch = new(outputs, targets, sampleWeights, gradients, width, 1, rows);
        double total = 0;
        int row = 0;
        if (rows >= SoftmaxBlock.Rows && SoftmaxBlock.Serves(width))
        {
            SoftmaxBlock block = new(stackalloc float[SoftmaxBlock.ScratchLength], width);
            for (; row + SoftmaxBlock.Rows <= rows; row += SoftmaxBlock.Rows)
            {
                total = AddBlock(total, batch, row, block);
            }
        }

        for (; row < rows; row++)
        {
            total += EvaluateRow(batch, row);
        }

        return total;
    }

    [SkipLocalsInit]
    private double AddBlock(double total, in LossBatch<int> batch, int first, SoftmaxBlock block)
    {
        Span<float> logits = batch.Outputs(first, SoftmaxBlock.Rows);
        Vector256<int> labels = Vector256.Create(batch.Targets(first, SoftmaxBlock.Rows));
        Require.Below(labels, batch.Width);
        block.Load(logits);
        Vector256<float> max = block.Max();
        Vector256<float> shifted = block.At(labels) - max;
        Vector256<float> sum = block.Exponentials(max);
        block.Scale(Vector256<float>.One / sum);
        Span<float> losses = stackalloc float[SoftmaxBlock.Rows];
        (VectorMath.Log(sum) - shifted).CopyTo(losses);
        for (int row = 0; row < SoftmaxBlock.Rows; row++)
        {
            total += (double)batch.Weight(first + row) * losses[row];
        }

        if (!keepLogits)
        {
            block.Store(logits);
        }

        if (batch.WantsGradients)
        {
            block.SubtractLabels(labels, batch.EightWeights(first) / Vector256.Create((float)batch.Rows));
            block.Store(batch.Gradients(first, SoftmaxBlock.Rows));
        }

        return total;
    }

    private double EvaluateRow(in LossBatch<int> batch, int row)
    {
        float weight = batch.Weight(row);
        int label = batch.Targets(row)[0];
        Span<float> logits = batch.Outputs(row);
        float max = SoftmaxRow.Max(logits, batch.Width);
        float shifted = logits[..batch.Width][label] - max;
        Span<float> probabilities = keepLogits ? batch.Gradients(row) : logits;
        float sum = SoftmaxRow.Exponentials(logits, probabilities, batch.Width, max);
        SoftmaxRow.Scale(probabilities, 1 / sum);
        if (batch.WantsGradients)
        {
            probabilities.CopyTo(batch.Gradients(row));
            DifferentiateRow(label, weight / batch.Rows, batch.Gradients(row));
        }

        return (double)weight * (VectorMath.Log(Vector256.Create(sum)).ToScalar() - shifted);
    }

    private static void DifferentiateRow(int label, float factor, Span<float> gradients)
    {
        gradients[label] -= 1;
        SoftmaxRow.Scale(gradients, factor);
    }
}
