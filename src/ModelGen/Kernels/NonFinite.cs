using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>Looks for NaN and infinities.</summary>
internal static class NonFinite
{
    /// <summary>Index of the first value that is NaN or infinite, or −1.</summary>
    public static int First(ReadOnlySpan<float> values)
    {
        int start = 0;
        for (; start <= values.Length - Vector256<float>.Count; start += Vector256<float>.Count)
        {
            // x − x is 0 for finite x and NaN otherwise.
            Vector256<float> x = Vector256.Create(values[start..]);
            if (!Vector256.EqualsAll(x - x, Vector256<float>.Zero))
            {
                break;
            }
        }

        for (int i = start; i < values.Length; i++)
        {
            if (!float.IsFinite(values[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
