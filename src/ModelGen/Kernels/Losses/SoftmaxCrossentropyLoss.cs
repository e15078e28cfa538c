using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>
/// Categorical cross-entropy of softmax(z), computed from the logits z: Σt·ln Σe^(z − max) − Σ t·(z − max). The gradient is with
/// respect to z: Σt·softmax(z) − t.
/// </summary>
/// <param name="labelSmoothing">a: the targets are t = y·(1 − a) + a/classes.</param>
/// <param name="keepLogits">Whether the outputs stay logits; otherwise they become the probabilities.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SoftmaxCrossentropyLoss(double labelSmoothing, bool keepLogits) : ILossKernel<float>
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
            Span<float> logits = batch.Outputs(row);
            float max = SoftmaxRow.Max(logits, width);
            float dot = Dot(logits, batch.Targets(row), smoothing, max, out float mass);
            Span<float> probabilities = keepLogits ? batch.Gradients(row) : logits;
            float sum = SoftmaxRow.Exponentials(logits, probabilities, width, max);
            SoftmaxRow.Scale(probabilities, 1 / sum);
            total += (double)weight * ((mass * VectorMath.Log(Vector256.Create(sum)).ToScalar()) - dot);
            if (!gradients.IsEmpty)
            {
                DifferentiateRow(probabilities, batch.Targets(row), smoothing, mass, weight / rows, batch.Gradients(row));
            }
        }

        return total;
    }

    // Σ t·(z − max), and Σ t
    private static float Dot(ReadOnlySpan<float> logits, ReadOnlySpan<float> targets, Smoothing smoothing, float max, out float mass)
    {
        Vector256<float> low = default, high = default, massLow = default, massHigh = default;
        for (int column = 0; column < logits.Length; column += Panel.Width)
        {
            Vector256<float> first = smoothing.Load(targets, column);
            Vector256<float> second = smoothing.Load(targets, column + 8);
            low = Vector256.FusedMultiplyAdd(first, Shifted(logits, column, targets.Length, max), low);
            high = Vector256.FusedMultiplyAdd(second, Shifted(logits, column + 8, targets.Length, max), high);
            massLow += first;
            massHigh += second;
        }

        mass = Lanes.Sum(massLow, massHigh);
        return Lanes.Sum(low, high);
    }

    private static Vector256<float> Shifted(ReadOnlySpan<float> logits, int column, int width, float max) =>
        (Vector256.Create(logits.Slice(column, 8)) - Vector256.Create(max)) & Lanes.First(width - column);

    private static void DifferentiateRow(
        ReadOnlySpan<float> probabilities, ReadOnlySpan<float> targets, Smoothing smoothing, float mass, float factor, Span<float> gradients)
    {
        ref float p = ref MemoryMarshal.GetReference(probabilities);
        ref float g = ref MemoryMarshal.GetReference(gradients);
        for (int column = 0; column < gradients.Length; column += 8)
        {
            Vector256<float> negative = -smoothing.Load(targets, column);
            Vector256<float> slope = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref p, (nuint)column), Vector256.Create(mass), negative);
            (slope * factor).StoreUnsafe(ref g, (nuint)column);
        }
    }
}
