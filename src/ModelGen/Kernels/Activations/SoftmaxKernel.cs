using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>Softmax over each row of padded rows, shifted by the row's maximum: p = e^(z − max) / Σ e^(z − max).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SoftmaxKernel
{
    /// <summary>Replaces each row by its softmax; the padding becomes 0.</summary>
    /// <param name="values">[rows × Pad(width)], overwritten.</param>
    /// <param name="width">Logical columns, at least 1.</param>
    /// <param name="rows">Rows.</param>
    /// <exception cref="ArgumentException">The buffer is too short.</exception>
    [SkipLocalsInit]
    public static void Forward(Span<float> values, int width, int rows)
    {
        int stride = Panel.Pad(width);
        Require.Extent(width, 1);
        Require.Extent(rows, 0);
        Require.AtLeast(values.Length, (long)rows * stride);
        int row = 0;
        if (SoftmaxBlock.Serves(width))
        {
            Span<float> columns = stackalloc float[SoftmaxBlock.ScratchLength];
            for (int count; (count = SoftmaxBlock.NextRows(rows - row)) > 0; row += count)
            {
                ForwardBlock(new SoftmaxBlock(columns, width, count), values.Slice(row * stride, count * stride), count);
            }
        }

        for (; row < rows; row++)
        {
            Span<float> line = values.Slice(row * stride, stride);
            float sum = SoftmaxRow.Exponentials(line, line, width, SoftmaxRow.Max(line, width));
            SoftmaxRow.Scale(line, 1 / sum);
        }
    }

    [SkipLocalsInit]
    private static void ForwardBlock(SoftmaxBlock block, Span<float> values, int rows)
    {
        Span<float> max = stackalloc float[SoftmaxBlock.MaximumRows];
        block.Load(values);
        for (int row = 0; row < rows; row += SoftmaxBlock.Group)
        {
            block.Max(row).CopyTo(max[row..]);
        }

        block.Exponentials(max);
        for (int row = 0; row < rows; row += SoftmaxBlock.Group)
        {
            block.Scale(row, Vector256<float>.One / block.Sum(row));
        }

        block.Store(values);
    }

    /// <summary>gradient = p·(gradient − Σ gradient·p), per row; the padding becomes 0.</summary>
    /// <param name="probabilities">Results of the forward pass, [rows × Pad(width)].</param>
    /// <param name="gradient">With respect to the probabilities, overwritten by that with respect to the arguments.</param>
    /// <param name="width">Logical columns, at least 1.</param>
    /// <param name="rows">Rows.</param>
    /// <exception cref="ArgumentException">A buffer is too short.</exception>
    public static void Backward(ReadOnlySpan<float> probabilities, Span<float> gradient, int width, int rows)
    {
        int stride = Panel.Pad(width);
        Require.Extent(width, 1);
        Require.Extent(rows, 0);
        Require.AtLeast(probabilities.Length, (long)rows * stride);
        Require.AtLeast(gradient.Length, (long)rows * stride);
        for (int row = 0; row < rows; row++)
        {
            BackwardRow(probabilities.Slice(row * stride, stride), gradient.Slice(row * stride, stride));
        }
    }

    private static void BackwardRow(ReadOnlySpan<float> probabilities, Span<float> gradient)
    {
        ref float p = ref MemoryMarshal.GetReference(probabilities);
        ref float g = ref MemoryMarshal.GetReference(gradient);
        Vector256<float> low = Vector256<float>.Zero;
        Vector256<float> high = Vector256<float>.Zero;
        for (nuint i = 0; i < (nuint)gradient.Length; i += Panel.Width)
        {
            low = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref p, i), Vector256.LoadUnsafe(ref g, i), low);
            high = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref p, i + 8), Vector256.LoadUnsafe(ref g, i + 8), high);
        }

        Vector256<float> mean = Vector256.Create(Lanes.Sum(low, high));
        for (nuint i = 0; i < (nuint)gradient.Length; i += 8)
        {
            (Vector256.LoadUnsafe(ref p, i) * (Vector256.LoadUnsafe(ref g, i) - mean)).StoreUnsafe(ref g, i);
        }
    }
}
