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
        if (SoftmaxBlock.Serves(width))
        {
            Span<float> columns = stackalloc float[SoftmaxBlock.ScratchLength];
            for (int count; (count = SoftmaxBlock.NextRows(rows - row)) > 0; row += count)
            {
                total = AddBlock(total, batch, row, count, new SoftmaxBlock(columns, width, count));
            }
        }

        for (; row < rows; row++)
        {
            total += EvaluateRow(batch, row);
        }

        return total;
    }

    [SkipLocalsInit]
    private double AddBlock(double total, in LossBatch<int> batch, int first, int rows, SoftmaxBlock block)
    {
        const int Group = SoftmaxBlock.Group;
        Span<float> logits = batch.Outputs(first, rows);
        ReadOnlySpan<int> labels = batch.Targets(first, rows);
        Span<float> max = stackalloc float[SoftmaxBlock.MaximumRows];
        Span<float> losses = stackalloc float[SoftmaxBlock.MaximumRows];
        block.Load(logits);
        for (int row = 0; row < rows; row += Group)
        {
            Vector256<int> eight = Vector256.Create(labels.Slice(row, Group));
            Require.Below(eight, batch.Width);
            Vector256<float> largest = block.Max(row);
            largest.CopyTo(max[row..]);
            (block.AtLabels(row, eight) - largest).CopyTo(losses[row..]);
        }

        block.Exponentials(max);
        for (int row = 0; row < rows; row += Group)
        {
            Vector256<float> sum = block.Sum(row);
            block.Scale(row, Vector256<float>.One / sum);
            (VectorMath.Log(sum) - Vector256.Create<float>(losses.Slice(row, Group))).CopyTo(losses[row..]);
        }

        if (!keepLogits)
        {
            block.Store(logits);
        }

        if (batch.WantsGradients)
        {
            for (int row = 0; row < rows; row += Group)
            {
                Vector256<float> factors = batch.EightWeights(first + row) / Vector256.Create((float)batch.Rows);
                block.SubtractLabels(row, Vector256.Create(labels.Slice(row, Group)), factors);
            }

            block.Store(batch.Gradients(first, rows));
        }

        for (int row = 0; row < rows; row++)
        {
            total += (double)batch.Weight(first + row) * losses[row];
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
