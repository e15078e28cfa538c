using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>
/// Normalization by fixed statistics: y = (x − mean)/max(√variance, 1e-7). The difference comes first, so that a feature that is
/// always its mean gives exactly 0, however small its deviation.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NormalizationKernel
{
    /// <summary>What deviations are divided by at least, as in Keras.</summary>
    internal const float LeastDeviation = 1e-7f;

    /// <summary>Prepares the pass: what each column is centered on and multiplied by. Features repeat along a row, as channels do in an image.</summary>
    /// <param name="mean">Pad(features) floats.</param>
    /// <param name="variance">Pad(features) floats.</param>
    /// <param name="features">Number of features, a divisor of the width.</param>
    /// <param name="width">Logical columns, at least 1.</param>
    /// <param name="center">Pad(width) floats, overwritten; padding 0.</param>
    /// <param name="factor">Pad(width) floats, overwritten; padding 0.</param>
    /// <exception cref="ArgumentException">A buffer is too short, or the features do not divide the width.</exception>
    public static void Fold(
        ReadOnlySpan<float> mean, ReadOnlySpan<float> variance, int features, int width, Span<float> center, Span<float> factor)
    {
        int stride = Panel.Pad(width);
        Require.Extent(features, 1);
        Require.Extent(width, 1);
        Require.AtLeast(mean.Length, Panel.Pad(features));
        Require.AtLeast(variance.Length, Panel.Pad(features));
        Require.AtLeast(center.Length, stride);
        Require.AtLeast(factor.Length, stride);
        if (width % features != 0)
        {
            throw new ArgumentException($"The width {width} is no multiple of the {features} features.", nameof(features));
        }

        for (int feature = 0; feature < features; feature += 8)
        {
            Vector256<float> deviation = Vector256.Sqrt(Vector256.Create(variance[feature..]));
            (Vector256<float>.One / Vector256.Max(deviation, Vector256.Create(LeastDeviation))).CopyTo(factor[feature..]);
        }

        mean[..features].CopyTo(center);
        Repeat(center[..stride], features, width);
        Repeat(factor[..stride], features, width);
    }

    /// <summary>y = (x − center)·factor; the padding becomes 0.</summary>
    /// <param name="x">Rows of the width, <paramref name="inputStride"/> apart.</param>
    /// <param name="inputStride">Floats from one row of x to the next, at least the width.</param>
    /// <param name="y">[rows × Pad(width)], overwritten; may be x where that is padded.</param>
    /// <param name="width">Logical columns, at least 1.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="center">Pad(width) floats.</param>
    /// <param name="factor">Pad(width) floats.</param>
    /// <exception cref="ArgumentException">A buffer is too short for the shapes.</exception>
    public static void Forward(
        ReadOnlySpan<float> x, int inputStride, Span<float> y, int width, int rows, ReadOnlySpan<float> center, ReadOnlySpan<float> factor)
    {
        Require.AtLeast(center.Length, Panel.Pad(width));
        Require.AtLeast(factor.Length, Panel.Pad(width));
        RowMap.Run(new Standardization(center, factor), x, inputStride, y, width, rows);
    }

    /// <summary>gradient = gradient·factor.</summary>
    /// <param name="gradient">[rows × Pad(width)], overwritten.</param>
    /// <param name="width">Logical columns, at least 1.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="factor">Pad(width) floats, as in the forward pass.</param>
    /// <exception cref="ArgumentException">A buffer is too short for the shapes.</exception>
    public static void Backward(Span<float> gradient, int width, int rows, ReadOnlySpan<float> factor) =>
        BatchNormKernel.AffineBackward(gradient, width, rows, factor);

    /// <summary>Sets to 0 what is missing: values, or their gradients.</summary>
    /// <param name="x">The inputs, with indicators: rows of the width, <paramref name="inputStride"/> apart.</param>
    /// <param name="inputStride">Floats from one row of x to the next, at least the width.</param>
    /// <param name="y">[rows × Pad(width)]; may be x where that is padded.</param>
    /// <param name="width">Logical columns, at least 1.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="columns">The columns whose values may be missing.</param>
    /// <param name="indicators">For each of them, the column of x that is not 0 where they are.</param>
    /// <exception cref="ArgumentException">A buffer is too short for the shapes.</exception>
    public static void ClearMissing(
        ReadOnlySpan<float> x, int inputStride, Span<float> y, int width, int rows, ReadOnlySpan<int> columns, ReadOnlySpan<int> indicators)
    {
        int stride = Panel.Pad(width);
        Require.Extent(rows, 0);
        Require.Extent(inputStride, width);
        Require.AtLeast(x.Length, rows == 0 ? 0 : ((rows - 1L) * inputStride) + width);
        Require.AtLeast(y.Length, (long)rows * stride);
        Require.AtLeast(indicators.Length, columns.Length);
        for (int row = 0; row < rows; row++)
        {
            for (int i = 0; i < columns.Length; i++)
            {
                if (x[(row * inputStride) + indicators[i]] != 0)
                {
                    y[(row * stride) + columns[i]] = 0;
                }
            }
        }
    }

    /// <summary>Repeats the first values up to the width; what follows becomes 0.</summary>
    private static void Repeat(Span<float> values, int period, int width)
    {
        for (int filled = period; filled < width;)
        {
            int count = Math.Min(filled, width - filled);
            values[..count].CopyTo(values[filled..]);
            filled += count;
        }

        values[width..].Clear();
    }

    private readonly ref struct Standardization(ReadOnlySpan<float> center, ReadOnlySpan<float> factor) : IColumnMap
    {
        private readonly ref float _center = ref MemoryMarshal.GetReference(center);
        private readonly ref float _factor = ref MemoryMarshal.GetReference(factor);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Map(Vector256<float> x, int column) =>
            (x - Vector256.LoadUnsafe(ref _center, (nuint)column)) * Vector256.LoadUnsafe(ref _factor, (nuint)column);
    }
}
