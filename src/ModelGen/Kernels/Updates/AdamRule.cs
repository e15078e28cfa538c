using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>
/// w −= lr·λ·w (decoupled decay, AdamW); m += (g − m)·(1 − β₁); v += (g² − v)·(1 − β₂);
/// w −= lr·√(1 − β₂ᵗ)/(1 − β₁ᵗ)·m/(√v + ε). AMSGrad takes the largest v so far. Slots: m, v, then the largest v with AMSGrad.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct AdamRule : IUpdateRule
{
    private readonly float _rate;
    private readonly float _rest1;
    private readonly float _rest2;
    private readonly float _epsilon;
    private readonly float _negativeDecay;
    private readonly bool _amsGrad;

    /// <summary>The numbers of one update.</summary>
    /// <param name="learningRate">lr of this update.</param>
    /// <param name="step">t, the 1-based number of this update.</param>
    /// <param name="beta1">β₁, 0 to below 1.</param>
    /// <param name="beta2">β₂, 0 to below 1.</param>
    /// <param name="epsilon">ε, above 0; added before bias correction, as in Keras.</param>
    /// <param name="weightDecay">λ, 0 for none.</param>
    /// <param name="amsGrad">Whether v never shrinks.</param>
    public AdamRule(double learningRate, long step, double beta1, double beta2, double epsilon, double weightDecay = 0, bool amsGrad = false)
    {
        _rate = (float)(learningRate * Math.Sqrt(1 - VectorMath.Power(beta2, step)) / (1 - VectorMath.Power(beta1, step)));
        _rest1 = (float)(1 - beta1);
        _rest2 = (float)(1 - beta2);
        _epsilon = (float)epsilon;
        _negativeDecay = (float)(-learningRate * weightDecay);
        _amsGrad = amsGrad;
    }

    /// <inheritdoc/>
    public void Apply(Span<float> weights, ReadOnlySpan<float> gradients, Span<float> slot0, Span<float> slot1, Span<float> slot2)
    {
        Require.WholeVectors(gradients.Length);
        Require.AtLeast(weights.Length, gradients.Length);
        Require.AtLeast(slot0.Length, gradients.Length);
        Require.AtLeast(slot1.Length, gradients.Length);
        Require.AtLeast(slot2.Length, _amsGrad ? gradients.Length : 0);
        ref float w = ref MemoryMarshal.GetReference(weights);
        ref float g = ref MemoryMarshal.GetReference(gradients);
        ref float m = ref MemoryMarshal.GetReference(slot0);
        ref float v = ref MemoryMarshal.GetReference(slot1);
        ref float largest = ref MemoryMarshal.GetReference(slot2);
        Vector256<float> decay = Vector256.Create(_negativeDecay);
        for (nuint i = 0; i < (nuint)gradients.Length; i += 8)
        {
            Vector256<float> mean = UpdateMoments(ref m, ref v, i, Vector256.LoadUnsafe(ref g, i), out Vector256<float> square);
            if (_amsGrad)
            {
                square = Vector256.MaxNative(Vector256.LoadUnsafe(ref largest, i), square);
                square.StoreUnsafe(ref largest, i);
            }

            Vector256<float> weight = Vector256.LoadUnsafe(ref w, i);
            Vector256<float> step = mean * _rate / (Vector256.Sqrt(square) + Vector256.Create(_epsilon));
            (Vector256.FusedMultiplyAdd(weight, decay, weight) - step).StoreUnsafe(ref w, i);
        }
    }

    private Vector256<float> UpdateMoments(ref float m, ref float v, nuint i, Vector256<float> g, out Vector256<float> square)
    {
        Vector256<float> mean = Vector256.LoadUnsafe(ref m, i);
        mean = Lanes.FlushTiny(Vector256.FusedMultiplyAdd(g - mean, Vector256.Create(_rest1), mean));
        mean.StoreUnsafe(ref m, i);
        square = Vector256.LoadUnsafe(ref v, i);
        square = Lanes.FlushTiny(Vector256.FusedMultiplyAdd(Vector256.FusedMultiplyAdd(g, g, -square), Vector256.Create(_rest2), square));
        square.StoreUnsafe(ref v, i);
        return mean;
    }
}
