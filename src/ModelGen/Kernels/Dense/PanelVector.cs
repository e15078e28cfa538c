using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>
/// What unrolled layers are written in: a row of a panel, 16 floats in two vectors. Each lane of a sum is a chain of fused
/// multiply-adds, as in <see cref="DenseKernel"/>, with the same bits. One vector of 16 would do where processors have those;
/// for the others the compiler keeps it in memory.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct PanelVector
{
    private readonly Vector256<float> _low;
    private readonly Vector256<float> _high;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private PanelVector(Vector256<float> low, Vector256<float> high)
    {
        _low = low;
        _high = high;
    }

    /// <summary>16 zeros.</summary>
    public static PanelVector Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector256<float>.Zero, Vector256<float>.Zero);
    }

    /// <summary>The sum in each lane.</summary>
    /// <param name="left">16 values.</param>
    /// <param name="right">16 values.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PanelVector operator +(PanelVector left, PanelVector right) => new(left._low + right._low, left._high + right._high);

    /// <summary>16 values.</summary>
    /// <param name="values">At least 16 from <paramref name="at"/> on.</param>
    /// <param name="at">Index of the first.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PanelVector Load(ReadOnlySpan<float> values, int at)
    {
        ref float first = ref MemoryMarshal.GetReference(values.Slice(at, Panel.Width));
        return new(Vector256.LoadUnsafe(ref first), Vector256.LoadUnsafe(ref first, 8));
    }

    /// <summary>sum + factor·values, rounded once.</summary>
    /// <param name="factor">One factor for all.</param>
    /// <param name="values">16 values.</param>
    /// <param name="sum">16 sums.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PanelVector MultiplyAdd(float factor, PanelVector values, PanelVector sum)
    {
        Vector256<float> broadcast = Vector256.Create(factor);
        return new(
            Vector256.FusedMultiplyAdd(broadcast, values._low, sum._low),
            Vector256.FusedMultiplyAdd(broadcast, values._high, sum._high));
    }

    /// <summary>Stores 16 values.</summary>
    /// <param name="values">The values.</param>
    /// <param name="target">Room for 16 from <paramref name="at"/> on.</param>
    /// <param name="at">Index of the first.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(PanelVector values, Span<float> target, int at) => Store(default(Linear), values, target, at);

    /// <summary>Stores f of 16 values.</summary>
    /// <typeparam name="T">The activation.</typeparam>
    /// <param name="activation">f.</param>
    /// <param name="values">The values.</param>
    /// <param name="target">Room for 16 from <paramref name="at"/> on.</param>
    /// <param name="at">Index of the first.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(T activation, PanelVector values, Span<float> target, int at)
        where T : struct, IElementwise
    {
        ref float first = ref MemoryMarshal.GetReference(target.Slice(at, Panel.Width));
        activation.Forward(values._low).StoreUnsafe(ref first);
        activation.Forward(values._high).StoreUnsafe(ref first, 8);
    }
}
