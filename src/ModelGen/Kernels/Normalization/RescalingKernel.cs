using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>Rescaling: y = x·scale + offset, one fused multiply-add for each number.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RescalingKernel
{
    /// <summary>y = x·scale + offset; the padding becomes 0.</summary>
    /// <param name="x">Rows of the width, <paramref name="inputStride"/> apart.</param>
    /// <param name="inputStride">Floats from one row of x to the next, at least the width.</param>
    /// <param name="y">[rows × Pad(width)], overwritten; may be x where that is padded.</param>
    /// <param name="width">Logical columns, at least 1.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="scale">The factor.</param>
    /// <param name="offset">What is added.</param>
    /// <exception cref="ArgumentException">A buffer is too short for the shapes.</exception>
    public static void Forward(
        ReadOnlySpan<float> x, int inputStride, Span<float> y, int width, int rows, double scale, double offset) =>
        RowMap.Run(new Rescaling((float)scale, (float)offset), x, inputStride, y, width, rows);

    /// <summary>gradient = gradient·scale.</summary>
    /// <param name="gradient">[rows × Pad(width)], overwritten.</param>
    /// <param name="width">Logical columns, at least 1.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="scale">The factor.</param>
    /// <exception cref="ArgumentException">The buffer is too short for the shapes.</exception>
    public static void Backward(Span<float> gradient, int width, int rows, double scale) =>
        RowMap.Run(new Rescaling((float)scale, 0), gradient, Panel.Pad(width), gradient, width, rows);

    private readonly struct Rescaling(float scale, float offset) : IColumnMap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Map(Vector256<float> x, int column) =>
            Vector256.FusedMultiplyAdd(x, Vector256.Create(scale), Vector256.Create(offset));
    }
}
