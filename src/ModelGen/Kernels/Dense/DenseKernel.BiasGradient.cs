using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

public static partial class DenseKernel
{
    /// <summary>gradient[c] = Σ over r of outputGradient[r, c], in the order of r, plus the penalty l1·sign(b) + 2·l2·b.</summary>
    /// <typeparam name="TSink">Where gradients go.</typeparam>
    /// <param name="outputGradient">[rows × Pad(units)], padding 0.</param>
    /// <param name="units">Logical columns, at least 1.</param>
    /// <param name="rows">Rows, at least 1.</param>
    /// <param name="bias">Pad(units) floats, read for the penalty; may be empty when there is none.</param>
    /// <param name="l1">At least 0.</param>
    /// <param name="l2">At least 0.</param>
    /// <param name="offset">The bias's offset in the slab.</param>
    /// <param name="sink">Receives every block once, in storage order.</param>
    /// <exception cref="ArgumentException">A buffer is too short for the shapes.</exception>
    public static void BiasGradient<TSink>(
        ReadOnlySpan<float> outputGradient,
        int units,
        int rows,
        ReadOnlySpan<float> bias,
        float l1,
        float l2,
        int offset,
        TSink sink)
        where TSink : struct, IGradientSink
    {
        int stride = Panel.Pad(units);
        Require.Extent(units, 1);
        Require.Extent(rows, 1);
        Require.AtLeast(outputGradient.Length, (long)rows * stride);
        if (l1 != 0 || l2 != 0)
        {
            Require.AtLeast(bias.Length, stride);
        }

        Span<float> block = stackalloc float[Math.Min(stride, SinkRows * Panel.Width)];
        for (int first = 0; first < stride; first += block.Length)
        {
            Span<float> gradients = block[..Math.Min(block.Length, stride - first)];
            for (int column = 0; column < gradients.Length; column += Panel.Width)
            {
                SumRows(outputGradient[(first + column)..], stride, rows, gradients.Slice(column, Panel.Width));
            }

            if (l1 != 0 || l2 != 0)
            {
                Penalty.AddGradient(bias.Slice(first, gradients.Length), gradients, l1, l2);
            }

            sink.Accept(offset + first, gradients);
        }
    }

    private static void SumRows(ReadOnlySpan<float> source, int stride, int rows, Span<float> sums)
    {
        ref float from = ref MemoryMarshal.GetReference(source);
        Vector256<float> low = Vector256<float>.Zero;
        Vector256<float> high = Vector256<float>.Zero;
        for (int row = 0; row < rows; row++)
        {
            low += Vector256.LoadUnsafe(ref from, (nuint)row * (nuint)stride);
            high += Vector256.LoadUnsafe(ref from, ((nuint)row * (nuint)stride) + 8);
        }

        low.CopyTo(sums);
        high.CopyTo(sums[8..]);
    }
}
