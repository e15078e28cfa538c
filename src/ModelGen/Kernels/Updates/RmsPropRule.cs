using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>
/// v = ρ·v + (1 − ρ)·g²; step = lr·g/√(v + ε), or centered lr·g/√(v − a² + ε) with a = ρ·a + (1 − ρ)·g; w −= step, or with
/// momentum b = μ·b + step; w −= b. Slots, without gaps: v, then a if centered, then b if there is momentum.
/// </summary>
/// <param name="learningRate">lr of this update.</param>
/// <param name="rho">ρ, 0 to 1.</param>
/// <param name="momentum">μ, 0 to 1; 0 for none.</param>
/// <param name="epsilon">ε, above 0.</param>
/// <param name="centered">Whether the squared mean is subtracted.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RmsPropRule(double learningRate, double rho, double momentum, double epsilon, bool centered) : IUpdateRule
{
    private readonly float _rate = (float)learningRate;
    private readonly float _rho = (float)rho;
    private readonly float _rest = (float)(1 - rho);
    private readonly float _momentum = (float)momentum;
    private readonly float _epsilon = (float)epsilon;

    /// <inheritdoc/>
    public void Apply(Span<float> weights, ReadOnlySpan<float> gradients, Span<float> slot0, Span<float> slot1, Span<float> slot2)
    {
        bool accumulates = _momentum != 0;
        Span<float> means = centered ? slot1 : default;
        Span<float> momenta = !accumulates ? default : centered ? slot2 : slot1;
        Require.WholeVectors(gradients.Length);
        Require.AtLeast(weights.Length, gradients.Length);
        Require.AtLeast(slot0.Length, gradients.Length);
        Require.AtLeast(means.Length, centered ? gradients.Length : 0);
        Require.AtLeast(momenta.Length, accumulates ? gradients.Length : 0);
        ref float w = ref MemoryMarshal.GetReference(weights);
        ref float square = ref MemoryMarshal.GetReference(slot0);
        ref float mean = ref MemoryMarshal.GetReference(means);
        ref float velocity = ref MemoryMarshal.GetReference(momenta);
        for (nuint i = 0; i < (nuint)gradients.Length; i += 8)
        {
            Vector256<float> g = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(gradients), i);
            Vector256<float> variance = Average(ref square, i, g * g);
            if (centered)
            {
                Vector256<float> a = Average(ref mean, i, g);

                // Rounding may leave a little less than 0, whose root would be NaN.
                variance = Vector256.MaxNative(Vector256<float>.Zero, Vector256.FusedMultiplyAdd(-a, a, variance));
            }

            Vector256<float> step = g * _rate / Vector256.Sqrt(variance + Vector256.Create(_epsilon));
            if (accumulates)
            {
                step = Lanes.FlushTiny(Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref velocity, i), Vector256.Create(_momentum), step));
                step.StoreUnsafe(ref velocity, i);
            }

            (Vector256.LoadUnsafe(ref w, i) - step).StoreUnsafe(ref w, i);
        }
    }

    private Vector256<float> Average(ref float slot, nuint i, Vector256<float> value)
    {
        Vector256<float> old = Vector256.LoadUnsafe(ref slot, i);
        Vector256<float> result = Vector256.FusedMultiplyAdd(old, Vector256.Create(_rho), value * _rest);
        result = Lanes.FlushTiny(result);
        result.StoreUnsafe(ref slot, i);
        return result;
    }
}
