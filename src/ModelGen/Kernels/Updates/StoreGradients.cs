using System.ComponentModel;

namespace ModelGen.Kernels;

/// <summary>Copies gradients into the gradient slab.</summary>
/// <param name="slab">The gradient slab.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StoreGradients(ArraySegment<float> slab) : IGradientSink
{
    /// <inheritdoc/>
    public void Accept(int offset, ReadOnlySpan<float> gradients) => gradients.CopyTo(slab.AsSpan(offset));

    /// <inheritdoc/>
    public void Expect(int offset, int count)
    {
    }
}
