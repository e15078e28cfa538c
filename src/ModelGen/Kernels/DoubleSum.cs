using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>What a sum adds up for each element.</summary>
internal interface ITerm
{
    static abstract Vector256<double> Of(Vector256<double> x);
}

internal readonly struct AbsoluteTerm : ITerm
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Of(Vector256<double> x) => Vector256.Abs(x);
}

internal readonly struct SquareTerm : ITerm
{
    // Exact: the product of two floats fits a double.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Of(Vector256<double> x) => x * x;
}

/// <summary>
/// Sums over any number of floats in double: 16 lanes, of which lane j takes elements j, j + 16, …, then the tree 8, 4, 2, 1.
/// </summary>
internal static class DoubleSum
{
    public static double Of<TTerm>(ReadOnlySpan<float> values)
        where TTerm : struct, ITerm
    {
        Vector256<double> s0 = default, s1 = default, s2 = default, s3 = default;
        Span<float> last = stackalloc float[16];
        for (int i = 0; i < values.Length; i += 16)
        {
            scoped ReadOnlySpan<float> sixteen = values[i..];
            if (sixteen.Length < 16)
            {
                sixteen.CopyTo(last);
                sixteen = last;
            }

            (Vector256<double> low, Vector256<double> high) = Vector256.Widen(Vector256.Create(sixteen[..8]));
            s0 += TTerm.Of(low);
            s1 += TTerm.Of(high);
            (low, high) = Vector256.Widen(Vector256.Create(sixteen[8..]));
            s2 += TTerm.Of(low);
            s3 += TTerm.Of(high);
        }

        Vector256<double> four = (s0 + s2) + (s1 + s3);
        return (four[0] + four[2]) + (four[1] + four[3]);
    }
}
