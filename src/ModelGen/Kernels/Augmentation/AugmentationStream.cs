using System.ComponentModel;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>The random numbers of one augmentation layer in one training pass: one for each image, which depends on nothing else.</summary>
/// <param name="seed">The model's seed.</param>
/// <param name="stream">The layer's index in the network.</param>
/// <param name="pass">The number of the training forward pass.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct AugmentationStream(int seed, int stream, long pass)
{
    /// <summary>Uniform in (0, 1): the midpoint of one of 2³² equal intervals. Word 0 of the counter (0, row, pass).</summary>
    internal double Uniform(int row)
    {
        Vector128<uint> counter = Vector128.Create(0u, (uint)row, (uint)pass, (uint)(pass >> 32));
        return (Philox.Block(counter, (uint)seed, (uint)stream)[0] + 0.5) / 4294967296.0;
    }
}
