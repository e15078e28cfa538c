using System.ComponentModel;

namespace ModelGen.Kernels;

/// <summary>A user's loss as one of the kernels'.</summary>
/// <typeparam name="T">The user's.</typeparam>
/// <typeparam name="TTarget"><see cref="float"/> or <see cref="int"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct OwnLoss<T, TTarget> : ILossKernel<TTarget>
    where T : struct, ILoss<TTarget>
    where TTarget : unmanaged
{
    /// <inheritdoc/>
    public double Evaluate(
        Span<float> outputs, ReadOnlySpan<TTarget> targets, ReadOnlySpan<float> sampleWeights, Span<float> gradients, int width, int rows)
    {
        LossBatch<TTarget> batch = new(outputs, targets, sampleWeights, gradients, width, TargetWidth.Of<TTarget>(width), rows);
        return batch.WantsGradients ? Differentiate(batch) : Sum(batch);
    }

    private static double Sum(in LossBatch<TTarget> batch)
    {
        // The user's method writes gradients in any case.
        using Workspace unused = new(batch.Width);
        double total = 0;
        for (int row = 0; row < batch.Rows; row++)
        {
            total += (double)batch.Weight(row) * T.Row(batch.Outputs(row)[..batch.Width], batch.Targets(row), unused.Floats);
        }

        return total;
    }

    private static double Differentiate(in LossBatch<TTarget> batch)
    {
        double total = 0;
        for (int row = 0; row < batch.Rows; row++)
        {
            float weight = batch.Weight(row);
            Span<float> gradients = batch.Gradients(row);
            total += (double)weight * T.Row(batch.Outputs(row)[..batch.Width], batch.Targets(row), gradients[..batch.Width]);
            gradients[batch.Width..].Clear();
            SoftmaxRow.Scale(gradients, weight / batch.Rows);
        }

        return total;
    }
}
