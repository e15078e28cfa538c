using System.ComponentModel;

namespace ModelGen.Kernels;

/// <summary>Copies between dense rows [rows × width] and padded rows [rows × Pad(width)].</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PaddedRows
{
    /// <summary>Copies the logical columns to dense rows.</summary>
    /// <param name="padded">[rows × Pad(width)].</param>
    /// <param name="dense">[rows × width], overwritten.</param>
    /// <param name="width">Logical columns.</param>
    /// <param name="rows">Rows.</param>
    /// <exception cref="ArgumentException">A buffer is too short.</exception>
    public static void CopyTo(ReadOnlySpan<float> padded, Span<float> dense, int width, int rows)
    {
        int stride = Check(padded.Length, dense.Length, width, rows);
        for (int row = 0; row < rows; row++)
        {
            padded.Slice(row * stride, width).CopyTo(dense.Slice(row * width, width));
        }
    }

    /// <summary>Copies dense rows to padded rows; the padding becomes 0.</summary>
    /// <param name="dense">[rows × width].</param>
    /// <param name="padded">[rows × Pad(width)], overwritten.</param>
    /// <param name="width">Logical columns.</param>
    /// <param name="rows">Rows.</param>
    /// <exception cref="ArgumentException">A buffer is too short.</exception>
    public static void CopyFrom(ReadOnlySpan<float> dense, Span<float> padded, int width, int rows)
    {
        int stride = Check(padded.Length, dense.Length, width, rows);
        for (int row = 0; row < rows; row++)
        {
            Span<float> target = padded.Slice(row * stride, stride);
            dense.Slice(row * width, width).CopyTo(target);
            target[width..].Clear();
        }
    }

    private static int Check(int paddedLength, int denseLength, int width, int rows)
    {
        Require.Extent(width, 1);
        Require.Extent(rows, 0);
        int stride = Panel.Pad(width);
        Require.AtLeast(paddedLength, (long)rows * stride);
        Require.AtLeast(denseLength, (long)rows * width);
        return stride;
    }
}
