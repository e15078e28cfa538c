using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>A user's optimizer as one of the kernels'.</summary>
/// <typeparam name="T">The user's.</typeparam>
/// <param name="learningRate">Of this update.</param>
/// <param name="step">The number of this update, from 1.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct OwnRule<T>(double learningRate, long step) : IUpdateRule
    where T : struct, IOptimizer<T>
{
    private readonly T _update = T.Begin(learningRate, step);

    /// <summary>The slots of the optimizer's state, "Slot1" and on.</summary>
    /// <exception cref="NotSupportedException">There are more than three, or fewer than none.</exception>
    public static IReadOnlyList<OptimizerSlot> Slots => T.Slots is >= 0 and <= 3
        ? [.. Enumerable.Range(1, T.Slots).Select(static number => new OptimizerSlot($"Slot{number}", 0))]
        : throw new NotSupportedException($"{typeof(T).Name}.Slots is {T.Slots}; an optimizer keeps 0 to 3 numbers for each weight.");

    /// <inheritdoc/>
    public void Apply(Span<float> weights, ReadOnlySpan<float> gradients, Span<float> slot0, Span<float> slot1, Span<float> slot2)
    {
        Require.WholeVectors(gradients.Length);
        Require.AtLeast(weights.Length, gradients.Length);
        Require.AtLeast(slot0.Length, T.Slots > 0 ? gradients.Length : 0);
        Require.AtLeast(slot1.Length, T.Slots > 1 ? gradients.Length : 0);
        Require.AtLeast(slot2.Length, T.Slots > 2 ? gradients.Length : 0);
        ref float w = ref MemoryMarshal.GetReference(weights);
        ref float g = ref MemoryMarshal.GetReference(gradients);
        ref float first = ref MemoryMarshal.GetReference(slot0);
        ref float second = ref MemoryMarshal.GetReference(slot1);
        ref float third = ref MemoryMarshal.GetReference(slot2);

        // A copy of its own stays in registers.
        T update = _update;
        for (nuint i = 0; i < (nuint)gradients.Length; i += Step)
        {
            Vector<float> keptFirst = T.Slots > 0 ? Load(ref first, i) : default;
            Vector<float> keptSecond = T.Slots > 1 ? Load(ref second, i) : default;
            Vector<float> keptThird = T.Slots > 2 ? Load(ref third, i) : default;
            Store(update.Update(Load(ref w, i), Load(ref g, i), ref keptFirst, ref keptSecond, ref keptThird), ref w, i);
            if (T.Slots > 0)
            {
                Store(FlushTiny(keptFirst), ref first, i);
            }

            if (T.Slots > 1)
            {
                Store(FlushTiny(keptSecond), ref second, i);
            }

            if (T.Slots > 2)
            {
                Store(FlushTiny(keptThird), ref third, i);
            }
        }
    }

    // Lengths are multiples of 8 floats: longer vectors are used in half.
    private static nuint Step => (nuint)Math.Min(Vector<float>.Count, Vector256<float>.Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Load(ref float start, nuint offset) => Vector<float>.Count <= Vector256<float>.Count
        ? Vector.LoadUnsafe(ref start, offset)
        : Vector256.LoadUnsafe(ref start, offset).AsVector();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector<float> values, ref float start, nuint offset)
    {
        if (Vector<float>.Count <= Vector256<float>.Count)
        {
            values.StoreUnsafe(ref start, offset);
        }
        else
        {
            values.AsVector256().StoreUnsafe(ref start, offset);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> FlushTiny(Vector<float> x) =>
        Vector.AndNot(x, Vector.LessThan(Vector.Abs(x), new Vector<float>(1e-30f)).As<int, float>());
}
