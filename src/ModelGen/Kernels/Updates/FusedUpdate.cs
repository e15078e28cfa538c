using System.ComponentModel;

namespace ModelGen.Kernels;

/// <summary>Updates the weights at once, so that no gradient slab is needed.</summary>
/// <typeparam name="TRule">The optimizer's update.</typeparam>
/// <param name="weights">The weights slab.</param>
/// <param name="slot0">The optimizer's first slot, or empty when the rule has none.</param>
/// <param name="slot1">The second slot, or empty.</param>
/// <param name="slot2">The third slot, or empty.</param>
/// <param name="rule">The update.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FusedUpdate<TRule>(
    ArraySegment<float> weights, ArraySegment<float> slot0, ArraySegment<float> slot1, ArraySegment<float> slot2, TRule rule)
    : IGradientSink
    where TRule : struct, IUpdateRule
{
    /// <inheritdoc/>
    public void Accept(int offset, ReadOnlySpan<float> gradients)
    {
        int count = gradients.Length;
        rule.Apply(
            weights.AsSpan(offset, count),
            gradients,
            Slice(slot0, offset, count),
            Slice(slot1, offset, count),
            Slice(slot2, offset, count));
    }

    /// <inheritdoc/>
    public void Expect(int offset, int count)
    {
        Prefetch.ToFirstLevel(weights.AsSpan(offset, count));
        Prefetch.ToFirstLevel(Slice(slot0, offset, count));
        Prefetch.ToFirstLevel(Slice(slot1, offset, count));
        Prefetch.ToFirstLevel(Slice(slot2, offset, count));
    }

    private static Span<float> Slice(ArraySegment<float> slot, int offset, int count) =>
        slot.Count == 0 ? default : slot.AsSpan(offset, count);
}
