using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

public static partial class BatchNormKernel
{
    /// <summary>
    /// The inference pass as y = scale·x + shift: scale = gamma/√(movingVariance + ε), shift = beta − movingMean·scale.
    /// </summary>
    /// <param name="gamma">Pad(width) floats, or empty for 1.</param>
    /// <param name="beta">Pad(width) floats, or empty for 0.</param>
    /// <param name="movingMean">Pad(width) floats.</param>
    /// <param name="movingVariance">Pad(width) floats.</param>
    /// <param name="epsilon">ε, above 0.</param>
    /// <param name="width">Logical columns, at least 1.</param>
    /// <param name="scale">Pad(width) floats, overwritten; padding 0.</param>
    /// <param name="shift">Pad(width) floats, overwritten; padding 0.</param>
    /// <exception cref="ArgumentException">A buffer is too short for the width.</exception>
    public static void Fold(
        ReadOnlySpan<float> gamma,
        ReadOnlySpan<float> beta,
        ReadOnlySpan<float> movingMean,
        ReadOnlySpan<float> movingVariance,
        double epsilon,
        int width,
        Span<float> scale,
        Span<float> shift)
    {
        int stride = Panel.Pad(width);
        Require.Extent(width, 1);
        Require.EmptyOrAtLeast(gamma.Length, stride);
        Require.EmptyOrAtLeast(beta.Length, stride);
        Require.AtLeast(movingMean.Length, stride);
        Require.AtLeast(movingVariance.Length, stride);
        Require.AtLeast(scale.Length, stride);
        Require.AtLeast(shift.Length, stride);
        for (int column = 0; column < stride; column += 8)
        {
            Vector256<float> factor = Lane(gamma, column, 1) * Inverse(Lane(movingVariance, column, 0), epsilon);
            factor &= Lanes.First(width - column);
            Vector256<float> offset = Vector256.FusedMultiplyAdd(-Lane(movingMean, column, 0), factor, Lane(beta, column, 0));
            factor.CopyTo(scale[column..]);
            offset.CopyTo(shift[column..]);
        }
    }

    /// <summary>y = scale·x + shift.</summary>
    /// <param name="x">[rows × Pad(width)].</param>
    /// <param name="y">[rows × Pad(width)], overwritten; may be the same buffer.</param>
    /// <param name="width">Logical columns, at least 1.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="scale">Pad(width) floats.</param>
    /// <param name="shift">Pad(width) floats.</param>
    /// <exception cref="ArgumentException">A buffer is too short for the shapes.</exception>
    public static void Affine(
        ReadOnlySpan<float> x, Span<float> y, int width, int rows, ReadOnlySpan<float> scale, ReadOnlySpan<float> shift)
    {
        int stride = RequireRows(x.Length, y.Length, width, rows, 0);
        Require.AtLeast(scale.Length, stride);
        Require.AtLeast(shift.Length, stride);
        ref float source = ref MemoryMarshal.GetReference(x);
        ref float target = ref MemoryMarshal.GetReference(y);
        ref float factors = ref MemoryMarshal.GetReference(scale);
        ref float offsets = ref MemoryMarshal.GetReference(shift);
        for (int row = 0; row < rows; row++)
        {
            for (nuint column = 0; column < (nuint)stride; column += 8)
            {
                nuint at = ((nuint)row * (nuint)stride) + column;
                Vector256.FusedMultiplyAdd(
                    Vector256.LoadUnsafe(ref source, at),
                    Vector256.LoadUnsafe(ref factors, column),
                    Vector256.LoadUnsafe(ref offsets, column)).StoreUnsafe(ref target, at);
            }
        }
    }

    /// <summary>gradient = gradient·scale.</summary>
    /// <param name="gradient">[rows × Pad(width)], overwritten.</param>
    /// <param name="width">Logical columns, at least 1.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="scale">Pad(width) floats.</param>
    /// <exception cref="ArgumentException">A buffer is too short for the shapes.</exception>
    public static void AffineBackward(Span<float> gradient, int width, int rows, ReadOnlySpan<float> scale)
    {
        int stride = RequireRows(gradient.Length, gradient.Length, width, rows, 0);
        Require.AtLeast(scale.Length, stride);
        ref float target = ref MemoryMarshal.GetReference(gradient);
        ref float factors = ref MemoryMarshal.GetReference(scale);
        for (int row = 0; row < rows; row++)
        {
            for (nuint column = 0; column < (nuint)stride; column += 8)
            {
                nuint at = ((nuint)row * (nuint)stride) + column;
                (Vector256.LoadUnsafe(ref target, at) * Vector256.LoadUnsafe(ref factors, column)).StoreUnsafe(ref target, at);
            }
        }
    }
}
