using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>m = μ·m − lr·g; w += m, or with Nesterov's look-ahead w += μ·m − lr·g. Slot: the velocity m.</summary>
/// <param name="learningRate">lr of this update.</param>
/// <param name="momentum">μ, 0 to 1.</param>
/// <param name="nesterov">Whether to look ahead.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MomentumRule(double learningRate, double momentum, bool nesterov) : IUpdateRule
{
    private readonly float _negativeRate = (float)-learningRate;
    private readonly float _momentum = (float)momentum;

    /// <inheritdoc/>
    public void Apply(Span<float> weights, ReadOnlySpan<float> gradients, Span<float> slot0, Span<float> slot1, Span<float> slot2)
    {
        Require.WholeVectors(gradients.Length);
        Require.AtLeast(weights.Length, gradients.Length);
        Require.AtLeast(slot0.Length, gradients.Length);
        ref float w = ref MemoryMarshal.GetReference(weights);
        ref float g = ref MemoryMarshal.GetReference(gradients);
        ref float velocity = ref MemoryMarshal.GetReference(slot0);
        Vector256<float> negativeRate = Vector256.Create(_negativeRate);
        Vector256<float> friction = Vector256.Create(_momentum);
        for (nuint i = 0; i < (nuint)gradients.Length; i += 8)
        {
            Vector256<float> push = Vector256.LoadUnsafe(ref g, i) * negativeRate;
            Vector256<float> m = Lanes.FlushTiny(Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref velocity, i), friction, push));
            m.StoreUnsafe(ref velocity, i);
            Vector256<float> step = nesterov ? Vector256.FusedMultiplyAdd(m, friction, push) : m;
            (Vector256.LoadUnsafe(ref w, i) + step).StoreUnsafe(ref w, i);
        }
    }
}
