using System.ComponentModel;

namespace ModelGen.Kernels;

/// <summary>A loss over a batch: l_i for each row and its gradient. Implementations are structs without state of their own.</summary>
/// <typeparam name="TTarget"><see cref="float"/>: dense targets [rows × width]; <see cref="int"/>: a class index for each row.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILossKernel<TTarget>
    where TTarget : unmanaged
{
    /// <summary>Computes the losses of all rows, and their gradient if asked.</summary>
    /// <param name="outputs">[rows × Pad(width)]; only the fused losses write to them.</param>
    /// <param name="targets">[rows × width] floats or [rows] class indices.</param>
    /// <param name="sampleWeights">w, [rows], or empty for 1.</param>
    /// <param name="gradients">
    /// [rows × Pad(width)], overwritten by d(Σ w·l/rows)/d(outputs) with padding 0; or empty.
    /// </param>
    /// <param name="width">Logical columns of the outputs, at least 1.</param>
    /// <param name="rows">Rows, at least 1.</param>
    /// <returns>Σ w·l over the rows, in double and in their order; not divided by the number of rows.</returns>
    /// <exception cref="ArgumentException">A buffer is too short for the shapes.</exception>
    double Evaluate(
        Span<float> outputs, ReadOnlySpan<TTarget> targets, ReadOnlySpan<float> sampleWeights, Span<float> gradients, int width, int rows);
}
