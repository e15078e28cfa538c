using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>a += g²; w −= lr·g/√(a + ε). Slot: the accumulator a, which starts from the optimizer's initial value.</summary>
/// <param name="learningRate">lr of this update.</param>
/// <param name="epsilon">ε, above 0.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct AdagradRule(double learningRate, double epsilon) : IUpdateRule
{
    private readonly float _rate = (float)learningRate;
    private readonly float _epsilon = (float)epsilon;

    /// <inheritdoc/>
    public void Apply(Span<float> weights, ReadOnlySpan<float> gradients, Span<float> slot0, Span<float> slot1, Span<float> slot2)
    {
        Require.WholeVectors(gradients.Length);
        Require.AtLeast(weights.Length, gradients.Length);
        Require.AtLeast(slot0.Length, gradients.Length);
        ref float w = ref MemoryMarshal.GetReference(weights);
        ref float accumulator = ref MemoryMarshal.GetReference(slot0);
        for (nuint i = 0; i < (nuint)gradients.Length; i += 8)
        {
            Vector256<float> g = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(gradients), i);
            Vector256<float> a = Vector256.FusedMultiplyAdd(g, g, Vector256.LoadUnsafe(ref accumulator, i));
            a.StoreUnsafe(ref accumulator, i);
            Vector256<float> step = g * _rate / Vector256.Sqrt(a + Vector256.Create(_epsilon));
            (Vector256.LoadUnsafe(ref w, i) - step).StoreUnsafe(ref w, i);
        }
    }
}
