using System.ComponentModel;
using System.Runtime.CompilerServices;
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
        _rate = (float)(learningRate * Math.Sqrt(VectorMath.OneMinusPower(beta2, step)) / VectorMath.OneMinusPower(beta1, step));
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
        nuint i = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            for (; i + 16 <= (nuint)gradients.Length; i += 16)
            {
                Apply16(ref Unsafe.Add(ref w, i), ref Unsafe.Add(ref g, i), ref Unsafe.Add(ref m, i), ref Unsafe.Add(ref v, i), ref Unsafe.Add(ref largest, i));
            }
        }

        for (; i < (nuint)gradients.Length; i += 8)
        {
            Apply8(ref Unsafe.Add(ref w, i), ref Unsafe.Add(ref g, i), ref Unsafe.Add(ref m, i), ref Unsafe.Add(ref v, i), ref Unsafe.Add(ref largest, i));
        }
    }

    // The same formula twice: where the processor has vectors of 16, they halve the time of division and root.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Apply16(ref float w, ref float g, ref float m, ref float v, ref float largest)
    {
        Vector512<float> gradient = Vector512.LoadUnsafe(ref g);
        Vector512<float> mean = Vector512.LoadUnsafe(ref m);
        mean = Lanes.FlushTiny(Vector512.FusedMultiplyAdd(gradient - mean, Vector512.Create(_rest1), mean));
        mean.StoreUnsafe(ref m);
        Vector512<float> square = Vector512.LoadUnsafe(ref v);
        square = Lanes.FlushTiny(
            Vector512.FusedMultiplyAdd(Vector512.FusedMultiplyAdd(gradient, gradient, -square), Vector512.Create(_rest2), square));
        square.StoreUnsafe(ref v);
        if (_amsGrad)
        {
            square = Vector512.MaxNative(Vector512.LoadUnsafe(ref largest), square);
            square.StoreUnsafe(ref largest);
        }

        Vector512<float> weight = Vector512.LoadUnsafe(ref w);
        Vector512<float> step = mean * _rate / (Vector512.Sqrt(square) + Vector512.Create(_epsilon));
        (Vector512.FusedMultiplyAdd(weight, Vector512.Create(_negativeDecay), weight) - step).StoreUnsafe(ref w);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Apply8(ref float w, ref float g, ref float m, ref float v, ref float largest)
    {
        Vector256<float> gradient = Vector256.LoadUnsafe(ref g);
        Vector256<float> mean = Vector256.LoadUnsafe(ref m);
        mean = Lanes.FlushTiny(Vector256.FusedMultiplyAdd(gradient - mean, Vector256.Create(_rest1), mean));
        mean.StoreUnsafe(ref m);
        Vector256<float> square = Vector256.LoadUnsafe(ref v);
        square = Lanes.FlushTiny(
            Vector256.FusedMultiplyAdd(Vector256.FusedMultiplyAdd(gradient, gradient, -square), Vector256.Create(_rest2), square));
        square.StoreUnsafe(ref v);
        if (_amsGrad)
        {
            square = Vector256.MaxNative(Vector256.LoadUnsafe(ref largest), square);
            square.StoreUnsafe(ref largest);
        }

        Vector256<float> weight = Vector256.LoadUnsafe(ref w);
        Vector256<float> step = mean * _rate / (Vector256.Sqrt(square) + Vector256.Create(_epsilon));
        (Vector256.FusedMultiplyAdd(weight, Vector256.Create(_negativeDecay), weight) - step).StoreUnsafe(ref w);
    }
}
