using System.Runtime.InteropServices;
using ModelGen.Kernels;

namespace ModelGen;

/// <summary>A weight for each class.</summary>
internal sealed class ClassWeights
{
    private readonly float[] _weights;

    /// <param name="weights">The weight of class 0, of class 1, ...</param>
    /// <exception cref="ArgumentException">A weight is negative or not finite.</exception>
    public ClassWeights(ReadOnlySpan<float> weights)
    {
        for (int label = 0; label < weights.Length; label++)
        {
            if (!(float.IsFinite(weights[label]) && weights[label] >= 0))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"The weight of class {label} is {weights[label]}: class weights must be finite, and not negative."), nameof(weights));
            }
        }

        _weights = weights.ToArray();
    }

    /// <summary>Finds the weight of a row's class: its target where that is one number, else the place of its greatest target.</summary>
    /// <param name="target">The row's targets.</param>
    /// <param name="row">The row's number, for messages.</param>
    /// <param name="weight">The weight.</param>
    /// <returns>Why there is none, or null.</returns>
    public string? TryFind<TTarget>(ReadOnlySpan<TTarget> target, long row, out float weight)
        where TTarget : unmanaged
    {
        weight = 1f;
        return typeof(TTarget) == typeof(int)
            ? OfClass(MemoryMarshal.Cast<TTarget, int>(target)[0], row, out weight)
            : OfNumbers(MemoryMarshal.Cast<TTarget, float>(target), row, out weight);
    }

    private string? OfNumbers(ReadOnlySpan<float> target, long row, out float weight)
    {
        if (target.Length > 1)
        {
            return OfClass(ClassChoice.Highest(target), row, out weight);
        }

        if (target[0] == MathF.Truncate(target[0]) && MathF.Abs(target[0]) <= 1 << 24)
        {
            return OfClass((int)target[0], row, out weight);
        }

        weight = 1f;
        return FormattableString.Invariant($"The target of row {row} is {target[0]}, which is no class number: class weights need targets 0, 1, ...");
    }

    private string? OfClass(int label, long row, out float weight)
    {
        bool isClass = (uint)label < (uint)_weights.Length;
        weight = isClass ? _weights[label] : 1f;
        return isClass ? null : ClassRange.Problem(label, row, _weights.Length);
    }
}
