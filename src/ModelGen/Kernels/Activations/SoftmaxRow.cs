using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>The steps of a softmax over one padded row [Pad(width)]; lanes in the padding take no part.</summary>
internal static class SoftmaxRow
{
    /// <summary>The largest logical element.</summary>
    public static float Max(ReadOnlySpan<float> row, int width)
    {
        ref float source = ref MemoryMarshal.GetReference(row);
        Vector256<float> low = Vector256.Create(float.NegativeInfinity);
        Vector256<float> high = low;
        Vector256<float> none = low;
        for (int i = 0; i < width; i += Panel.Width)
        {
            Vector256<float> first = Vector256.LoadUnsafe(ref source, (nuint)i);
            Vector256<float> second = Vector256.LoadUnsafe(ref source, (nuint)i + 8);
            low = Vector256.Max(low, Vector256.ConditionalSelect(Lanes.First(width - i), first, none));
            high = Vector256.Max(high, Vector256.ConditionalSelect(Lanes.First(width - i - 8), second, none));
        }

        return Lanes.Max(low, high);
    }

    /// <summary>Writes e^(row − shift), padding 0, unless <paramref name="target"/> is empty, and returns the sum.</summary>
    public static float Exponentials(ReadOnlySpan<float> row, Span<float> target, int width, float shift)
    {
        ref float source = ref MemoryMarshal.GetReference(row);
        ref float destination = ref MemoryMarshal.GetReference(target);
        Vector256<float> subtrahend = Vector256.Create(shift);
        Vector256<float> low = Vector256<float>.Zero;
        Vector256<float> high = Vector256<float>.Zero;
        for (int i = 0; i < width; i += Panel.Width)
        {
            Vector256<float> first = VectorMath.Exp(Vector256.LoadUnsafe(ref source, (nuint)i) - subtrahend) & Lanes.First(width - i);
            Vector256<float> second = VectorMath.Exp(Vector256.LoadUnsafe(ref source, (nuint)i + 8) - subtrahend) & Lanes.First(width - i - 8);
            low += first;
            high += second;
            if (!target.IsEmpty)
            {
                first.StoreUnsafe(ref destination, (nuint)i);
                second.StoreUnsafe(ref destination, (nuint)i + 8);
            }
        }

        return Lanes.Sum(low, high);
    }

    /// <summary>Multiplies the padded row by <paramref name="factor"/>.</summary>
    public static void Scale(Span<float> row, float factor)
    {
        ref float target = ref MemoryMarshal.GetReference(row);
        for (nuint i = 0; i < (nuint)row.Length; i += 8)
        {
            (Vector256.LoadUnsafe(ref target, i) * factor).StoreUnsafe(ref target, i);
        }
    }
}
