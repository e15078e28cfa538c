using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>
/// −Σ t·ln q over the classes for outputs p, q = p/Σp clipped to 1e-7 from 0 and 1; the clipped have derivative 0.
/// </summary>
/// <param name="labelSmoothing">a: the targets are t = y·(1 − a) + a/classes.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CategoricalCrossentropyLoss(double labelSmoothing) : ILossKernel<float>
{
    /// <inheritdoc/>
    public double Evaluate(
        Span<float> outputs, ReadOnlySpan<float> targets, ReadOnlySpan<float> sampleWeights, Span<float> gradients, int width, int rows)
    {
        LossBatch<float> batch = new(outputs, targets, sampleWeights, gradients, width, width, rows);
        Smoothing smoothing = new(labelSmoothing, width);
        double total = 0;
        for (int row = 0; row < rows; row++)
        {
            float weight = batch.Weight(row);
            float divisor = Probability.Divisor(batch.Outputs(row), width);
            total += (double)weight * LossOfRow(batch.Outputs(row), batch.Targets(row), smoothing, divisor);
            if (!gradients.IsEmpty)
            {
                DifferentiateRow(batch.Outputs(row), batch.Targets(row), smoothing, divisor, weight / rows, batch.Gradients(row));
            }
        }

        return total;
    }

    private static float LossOfRow(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, Smoothing smoothing, float divisor)
    {
        Vector256<float> low = Vector256<float>.Zero;
        Vector256<float> high = Vector256<float>.Zero;
        for (int column = 0; column < outputs.Length; column += Panel.Width)
        {
            low -= Term(outputs, targets, smoothing, divisor, column);
            high -= Term(outputs, targets, smoothing, divisor, column + 8);
        }

        return Lanes.Sum(low, high);
    }

    private static Vector256<float> Term(
        ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, Smoothing smoothing, float divisor, int column)
    {
        Vector256<float> q = Probability.Clip(Vector256.Create(outputs.Slice(column, 8)) / divisor);
        return smoothing.Load(targets, column) * VectorMath.Log(q);
    }

    // With a = ∂l/∂q: ∂l/∂p = (a − Σ a·q)/Σp.
    private static void DifferentiateRow(
        ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, Smoothing smoothing, float divisor, float factor, Span<float> gradients)
    {
        Vector256<float> low = Vector256<float>.Zero;
        Vector256<float> high = Vector256<float>.Zero;
        for (int column = 0; column < outputs.Length; column += Panel.Width)
        {
            low += StoreSlope(outputs, targets, smoothing, divisor, column, gradients);
            high += StoreSlope(outputs, targets, smoothing, divisor, column + 8, gradients);
        }

        Vector256<float> mean = Vector256.Create(Lanes.Sum(low, high));
        ref float target = ref MemoryMarshal.GetReference(gradients);
        for (int column = 0; column < gradients.Length; column += 8)
        {
            Vector256<float> slope = (Vector256.LoadUnsafe(ref target, (nuint)column) - mean) / divisor * factor;
            (slope & Lanes.First(targets.Length - column)).StoreUnsafe(ref target, (nuint)column);
        }
    }

    // Stores a, returns a·q.
    private static Vector256<float> StoreSlope(
        ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, Smoothing smoothing, float divisor, int column, Span<float> gradients)
    {
        Vector256<float> q = Vector256.Create(outputs.Slice(column, 8)) / divisor;
        Vector256<float> slope = -smoothing.Load(targets, column) / Probability.Clip(q) & Probability.IsInside(q);
        slope.CopyTo(gradients[column..]);
        return slope * q & Lanes.First(targets.Length - column);
    }
}
