using System.Runtime.Intrinsics;
using ModelGen.Kernels;

namespace ModelGen;

/// <summary>The dropout masks that training uses, for comparisons with another implementation.</summary>
public static class DropoutMask
{
    /// <summary>
    /// Writes the mask of one layer in one training pass: 1 where an element is kept, 0 where it is dropped. The mask of a shorter
    /// batch is the beginning of that of a longer one.
    /// </summary>
    /// <param name="mask">[rows × width], overwritten; the length decides the rows.</param>
    /// <param name="width">Width of the layer's input, at least 1.</param>
    /// <param name="rate">The layer's rate, 0 to 1.</param>
    /// <param name="seed">The model's seed.</param>
    /// <param name="layer">The layer's index in the network, from 0.</param>
    /// <param name="pass">The number of the training forward pass, from 0.</param>
    /// <exception cref="ArgumentException">The mask does not hold whole rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not between 0 and 1.</exception>
    public static void Fill(Span<float> mask, int width, double rate, int seed, int layer, long pass)
    {
        DropoutKernel.RequireRate(rate);
        Require.Extent(width, 1);
        if (mask.Length % width != 0)
        {
            throw new ArgumentException($"The mask holds {mask.Length} numbers, which is no multiple of the width {width}.", nameof(mask));
        }

        DropoutStream stream = new(seed, layer, pass);
        for (int row = 0; row < mask.Length / width; row++)
        {
            FillRow(mask.Slice(row * width, width), row, rate, stream);
        }
    }

    private static void FillRow(Span<float> mask, int row, double rate, DropoutStream stream)
    {
        Span<float> sixteen = stackalloc float[Panel.Width];
        for (int column = 0; column < mask.Length; column += Panel.Width)
        {
            Vector256<float> low = stream.Keep(rate, mask.Length, row, column, out Vector256<float> high);
            (low & Vector256<float>.One).CopyTo(sixteen);
            (high & Vector256<float>.One).CopyTo(sixteen[8..]);
            Span<float> target = mask[column..Math.Min(column + Panel.Width, mask.Length)];
            sixteen[..target.Length].CopyTo(target);
        }
    }
}
