using System.ComponentModel;

namespace ModelGen.Kernels;

/// <summary>Receives the gradients of a parameter block by block, while the block is in the L1 cache.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IGradientSink
{
    /// <summary>Takes one block.</summary>
    /// <param name="offset">Where the block lies in the slab.</param>
    /// <param name="gradients">A multiple of 8 floats; valid during the call.</param>
    void Accept(int offset, ReadOnlySpan<float> gradients);

    /// <summary>Announces a block that will be accepted soon, so that what it needs can be fetched meanwhile.</summary>
    /// <param name="offset">As in <see cref="Accept"/>.</param>
    /// <param name="count">Number of gradients.</param>
    void Expect(int offset, int count);
}
