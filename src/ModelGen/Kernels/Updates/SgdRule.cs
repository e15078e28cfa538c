using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>w −= lr·g. No slots.</summary>
/// <param name="learningRate">lr of this update.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SgdRule(double learningRate) : IUpdateRule
{
    private readonly float _negativeRate = (float)-learningRate;

    /// <inheritdoc/>
    public void Apply(Span<float> weights, ReadOnlySpan<float> gradients, Span<float> slot0, Span<float> slot1, Span<float> slot2)
    {
        Require.WholeVectors(gradients.Length);
        Require.AtLeast(weights.Length, gradients.Length);
        ref float w = ref MemoryMarshal.GetReference(weights);
        ref float g = ref MemoryMarshal.GetReference(gradients);
        Vector256<float> negativeRate = Vector256.Create(_negativeRate);
        for (nuint i = 0; i < (nuint)gradients.Length; i += 8)
        {
            Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref g, i), negativeRate, Vector256.LoadUnsafe(ref w, i)).StoreUnsafe(ref w, i);
        }
    }
}
