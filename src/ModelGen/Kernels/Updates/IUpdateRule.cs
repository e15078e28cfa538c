using System.ComponentModel;

namespace ModelGen.Kernels;

/// <summary>
/// One update of an optimizer, elementwise over a piece of the slabs. The formulas are Keras 3's. Implementations hold the numbers of
/// one update (its learning rate, its number) and narrow them to float once.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IUpdateRule
{
    /// <summary>
    /// Updates weights and slots. All spans are as long as <paramref name="gradients"/>, a multiple of 8; unused slots are not read.
    /// </summary>
    /// <param name="weights">The weights, overwritten.</param>
    /// <param name="gradients">The gradients.</param>
    /// <param name="slot0">The optimizer's first slot.</param>
    /// <param name="slot1">The second slot.</param>
    /// <param name="slot2">The third slot.</param>
    /// <exception cref="ArgumentException">A span that the rule uses is too short, or the length is not a multiple of 8.</exception>
    void Apply(Span<float> weights, ReadOnlySpan<float> gradients, Span<float> slot0, Span<float> slot1, Span<float> slot2);
}
