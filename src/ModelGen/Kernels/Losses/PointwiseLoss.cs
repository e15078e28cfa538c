using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>A loss whose row is the mean of a function of each output and its target.</summary>
internal interface IPointwiseLoss
{
    /// <summary>The function.</summary>
    Vector256<float> Value(Vector256<float> output, Vector256<float> target);

    /// <summary>Its derivative with respect to the output.</summary>
    Vector256<float> Slope(Vector256<float> output, Vector256<float> target);
}

/// <summary>Evaluates pointwise losses: l_i = 1/width · Σ over the columns.</summary>
internal static class PointwiseLoss
{
    /// <summary>As <see cref="ILossKernel{TTarget}.Evaluate"/>.</summary>
    public static double Evaluate<TLoss>(
        TLoss loss,
        Span<float> outputs,
        ReadOnlySpan<float> targets,
        ReadOnlySpan<float> sampleWeights,
        Span<float> gradients,
        int width,
        int rows)
        where TLoss : struct, IPointwiseLoss
    {
        LossBatch<float> batch = new(outputs, targets, sampleWeights, gradients, width, width, rows);
        double total = 0;
        for (int row = 0; row < rows; row++)
        {
            float weight = batch.Weight(row);
            total += (double)weight * SumRow(loss, batch.Outputs(row), batch.Targets(row)) / width;
            if (!gradients.IsEmpty)
            {
                float factor = weight / ((float)rows * width);
                DifferentiateRow(loss, batch.Outputs(row), batch.Targets(row), factor, batch.Gradients(row));
            }
        }

        return total;
    }

    private static float SumRow<TLoss>(TLoss loss, ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets)
        where TLoss : struct, IPointwiseLoss
    {
        ref float source = ref MemoryMarshal.GetReference(outputs);
        Vector256<float> low = Vector256<float>.Zero;
        Vector256<float> high = Vector256<float>.Zero;
        for (int column = 0; column < outputs.Length; column += Panel.Width)
        {
            Vector256<float> first = loss.Value(Vector256.LoadUnsafe(ref source, (nuint)column), DenseTargets.Load(targets, column));
            low += first & Lanes.First(targets.Length - column);
            if (targets.Length - column > 8)
            {
                Vector256<float> second = loss.Value(Vector256.LoadUnsafe(ref source, (nuint)column + 8), DenseTargets.Load(targets, column + 8));
                high += second & Lanes.First(targets.Length - column - 8);
            }
        }

        return Lanes.Sum(low, high);
    }

    private static void DifferentiateRow<TLoss>(
        TLoss loss, ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, float factor, Span<float> gradients)
        where TLoss : struct, IPointwiseLoss
    {
        ref float source = ref MemoryMarshal.GetReference(outputs);
        ref float target = ref MemoryMarshal.GetReference(gradients);
        for (int column = 0; column < gradients.Length; column += 8)
        {
            if (column >= targets.Length)
            {
                Vector256<float>.Zero.StoreUnsafe(ref target, (nuint)column);
                continue;
            }

            Vector256<float> slope = loss.Slope(Vector256.LoadUnsafe(ref source, (nuint)column), DenseTargets.Load(targets, column));
            (slope * factor & Lanes.First(targets.Length - column)).StoreUnsafe(ref target, (nuint)column);
        }
    }
}
