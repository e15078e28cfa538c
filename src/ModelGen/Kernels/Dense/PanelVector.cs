using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>
/// What unrolled layers are written in: a row of a panel as one vector of 16 floats, two of eight where the processor has no
/// larger ones. Each of the 16 sums is a chain of fused multiply-adds, as in <see cref="DenseKernel"/>, with the same bits.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PanelVector
{
    /// <summary>16 zeros.</summary>
    public static Vector512<float> Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512<float>.Zero;
    }

    /// <summary>16 values.</summary>
    /// <param name="values">At least 16 from <paramref name="at"/> on.</param>
    /// <param name="at">Index of the first.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Load(ReadOnlySpan<float> values, int at) => Vector512.Create(values.Slice(at, Panel.Width));

    /// <summary>sum + factor·values, rounded once.</summary>
    /// <param name="factor">One factor for all.</param>
    /// <param name="values">16 values.</param>
    /// <param name="sum">16 sums.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> MultiplyAdd(float factor, Vector512<float> values, Vector512<float> sum) =>
        Vector512.FusedMultiplyAdd(Vector512.Create(factor), values, sum);

    /// <summary>Stores 16 values.</summary>
    /// <param name="values">The values.</param>
    /// <param name="target">Room for 16 from <paramref name="at"/> on.</param>
    /// <param name="at">Index of the first.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<float> values, Span<float> target, int at) => values.CopyTo(target.Slice(at, Panel.Width));

    /// <summary>Stores f of 16 values.</summary>
    /// <typeparam name="T">The activation.</typeparam>
    /// <param name="activation">f.</param>
    /// <param name="values">The values.</param>
    /// <param name="target">Room for 16 from <paramref name="at"/> on.</param>
    /// <param name="at">Index of the first.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(T activation, Vector512<float> values, Span<float> target, int at)
        where T : struct, IElementwise
    {
        Span<float> sixteen = target.Slice(at, Panel.Width);
        activation.Forward(values.GetLower()).CopyTo(sixteen);
        activation.Forward(values.GetUpper()).CopyTo(sixteen[8..]);
    }
}
