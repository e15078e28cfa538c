using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen;

/// <summary>
/// Elementary functions on vectors of floats, those of the built-in activations. Every function is a fixed chain of fused multiply-adds, so it gives the same
/// bits on every machine; results are within about two units in the last place, never NaN for a finite argument, and NaN stays NaN.
/// </summary>
public static partial class VectorMath
{
    private const float Log2E = 1.44269504f;

    // ln 2 in two parts: the first has trailing zeros, so n·Ln2High is exact for every exponent n.
    private const float Ln2High = 0.693359375f;
    private const float Ln2Low = -2.12194440e-4f;

    // Adding and subtracting 1.5·2²³ rounds to the nearest integer, which is then in the low bits of the sum.
    private const float Rounder = 12582912f;
    private const int RounderBits = 0x4B400000;

    /// <summary>e^x; 0 below −104, +∞ above 88.73.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> Exp(Vector256<float> x)
    {
        Vector256<float> fraction = Reduce(Clamp(x, -104f, 89f), out Vector256<int> n);
        Vector256<float> power = Vector256<float>.One + ExpM1OfFraction(fraction);

        // Two factors, because 2^n alone leaves the range of normal numbers at both ends.
        Vector256<int> half = n >> 1;
        return power * PowerOfTwo(half) * PowerOfTwo(n - half);
    }

    /// <summary>e^x − 1, accurate near 0. Arguments above 88 count as 88.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> ExpM1(Vector256<float> x)
    {
        // Below −18 the result is −1 to the last bit.
        Vector256<float> fraction = Reduce(Clamp(x, -18f, 88f), out Vector256<int> n);
        Vector256<float> scale = PowerOfTwo(n);
        return Vector256.FusedMultiplyAdd(scale, ExpM1OfFraction(fraction), scale - Vector256<float>.One);
    }

    /// <summary>ln x; −∞ at 0, NaN below 0. Subnormal arguments are exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> Log(Vector256<float> x)
    {
        Vector256<float> subnormal = Vector256.LessThan(x, Vector256.Create(1.17549435e-38f));
        Vector256<float> normal = Vector256.ConditionalSelect(subnormal, x * Vector256.Create(8388608f), x);
        return AtLogBoundary(x, LogOfNormal(normal, subnormal.AsInt32() & Vector256.Create(-23)));
    }

    /// <summary>ln(1 + x) for x ≥ 0, accurate near 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> Log1P(Vector256<float> x)
    {
        // What rounding 1 + x lost comes back as the first term of the series of ln around the rounded sum.
        Vector256<float> sum = Vector256<float>.One + x;
        Vector256<float> lost = x - (sum - Vector256<float>.One);
        Vector256<float> result = LogOfNormal(sum, Vector256<int>.Zero) + (lost / sum);
        return Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256.Create(float.PositiveInfinity)), result, x);
    }

    /// <summary>tanh x; ±1 beyond ±9.02.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> Tanh(Vector256<float> x)
    {
        // tanh a = (e^2a − 1)/((e^2a − 1) + 2), where ±1 is reached long before the largest argument of ExpM1.
        Vector256<float> sign = x & Vector256.Create(-0f);
        Vector256<float> power = ExpM1(Vector256.Abs(x) * Vector256.Create(2f));
        return (power / (power + Vector256.Create(2f))) | sign;
    }

    /// <summary>1/(1 + e^−x), accurate in both tails.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> Sigmoid(Vector256<float> x)
    {
        Vector256<float> power = Exp(-Vector256.Abs(x));
        Vector256<float> upper = Vector256<float>.One / (Vector256<float>.One + power);
        return Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256<float>.Zero), power * upper, upper);
    }

    /// <summary>ln(1 + e^x), accurate in both tails.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> Softplus(Vector256<float> x)
    {
        Vector256<float> positive = Vector256.AndNot(x, Vector256.LessThan(x, Vector256<float>.Zero));
        return positive + Log1P(Exp(-Vector256.Abs(x)));
    }

    /// <summary>The standard normal distribution function Φ(x), and <paramref name="density"/> = φ(x) = e^(−x²/2)/√(2π).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> NormalCdf(Vector256<float> x, out Vector256<float> density)
    {
        // Φ(−a) = e^(−a²/2)·t·P(t) with t = 1/(1 + 0.26a): P is a polynomial fitted to the Mills ratio over 0 ≤ a ≤ 14.
        Vector256<float> a = Vector256.Abs(x);
        Vector256<float> gauss = Exp(a * a * Vector256.Create(-0.5f));
        Vector256<float> t = Vector256<float>.One / Vector256.FusedMultiplyAdd(a, Vector256.Create(0.26f), Vector256<float>.One);
        Vector256<float> tail = gauss * t * MillsSeries(t);
        density = gauss * Vector256.Create(0.39894228f);
        return Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256<float>.Zero), tail, Vector256<float>.One - tail);
    }

    /// <summary>
    /// 1 − base^exponent by repeated squaring: unlike <see cref="Math.Pow"/>, the same bits on every platform.
    /// </summary>
    /// <param name="value">The base, 0 to below 1.</param>
    /// <param name="exponent">At least 0.</param>
    internal static double OneMinusPower(double value, long exponent)
    {
        // Below 2⁻⁵⁴, half the step from 1 down. The power is no larger than any of its factors, and small squares are slow.
        const double Negligible = 5.5e-17;
        double power = 1;
        for (; exponent > 0; exponent >>= 1)
        {
            // Without a branch, which the bits of a counter would mislead: a factor of 1 changes nothing.
            long taken = -(exponent & 1);
            power *= BitConverter.Int64BitsToDouble((BitConverter.DoubleToInt64Bits(value) & taken) | (BitConverter.DoubleToInt64Bits(1) & ~taken));
            if (value < Negligible)
            {
                return 1;
            }

            value *= value;
        }

        return 1 - power;
    }

    /// <summary>
    /// base^exponent in double: the same bits everywhere for a whole exponent, which is what staircase schedules need; else as
    /// <see cref="Math.Pow"/>, whose last bit may differ between platforms.
    /// </summary>
    /// <param name="value">The base, at least 0.</param>
    /// <param name="exponent">At least 0.</param>
    internal static double Power(double value, double exponent)
        => exponent == Math.Floor(exponent) && exponent < long.MaxValue ? WholePower(value, (long)exponent) : Math.Pow(value, exponent);

    private static double WholePower(double value, long exponent)
    {
        double power = 1;
        for (; exponent > 0; exponent >>= 1)
        {
            power = (exponent & 1) != 0 ? power * value : power;
            value *= value;
        }

        return power;
    }

    // The bound is the first operand, so that the native instructions return the second, x, when that is NaN.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Clamp(Vector256<float> x, float low, float high) =>
        Vector256.MinNative(Vector256.Create(high), Vector256.MaxNative(Vector256.Create(low), x));

    // x = n·ln 2 + fraction, |fraction| ≤ ln 2 / 2
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Reduce(Vector256<float> x, out Vector256<int> n)
    {
        Vector256<float> shifted = Vector256.FusedMultiplyAdd(x, Vector256.Create(Log2E), Vector256.Create(Rounder));
        n = shifted.AsInt32() - Vector256.Create(RounderBits);
        Vector256<float> rounded = shifted - Vector256.Create(Rounder);
        Vector256<float> fraction = Vector256.FusedMultiplyAdd(rounded, Vector256.Create(-Ln2High), x);
        return Vector256.FusedMultiplyAdd(rounded, Vector256.Create(-Ln2Low), fraction);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> PowerOfTwo(Vector256<int> n) => ((n + Vector256.Create(127)) << 23).AsSingle();

    // e^r − 1 = r + r²·P(r) for |r| ≤ ln 2 / 2; interpolation at Chebyshev nodes, relative error 2.5e-8
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ExpM1OfFraction(Vector256<float> r)
    {
        Vector256<float> p = Vector256.Create(0.00139262134663f);
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(0.00836320297158f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(0.0416665544377f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(0.16666576846f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(0.5f));
        return Vector256.FusedMultiplyAdd(p, r * r, r);
    }

    // ln(x·2^shift) for a positive normal x
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> LogOfNormal(Vector256<float> x, Vector256<int> shift)
    {
        // Subtracting the bits of √½ leaves the exponent that puts the mantissa into [√½, √2).
        Vector256<int> offset = x.AsInt32() - Vector256.Create(0x3F3504F3);
        Vector256<float> e = Vector256.ConvertToSingle((offset >> 23) + shift);
        Vector256<float> f = ((offset & Vector256.Create(0x007FFFFF)) + Vector256.Create(0x3F3504F3)).AsSingle() - Vector256<float>.One;
        Vector256<float> square = f * f;
        Vector256<float> low = Vector256.FusedMultiplyAdd(e, Vector256.Create(Ln2Low), square * f * LogSeries(f));
        Vector256<float> sum = Vector256.FusedMultiplyAdd(square, Vector256.Create(-0.5f), low) + f;
        return Vector256.FusedMultiplyAdd(e, Vector256.Create(Ln2High), sum);
    }

    // (ln(1 + f) − f + f²/2)/f³ for √½ ≤ 1 + f ≤ √2; interpolation at Chebyshev nodes, relative error of ln 3.2e-9
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> LogSeries(Vector256<float> f)
    {
        Vector256<float> p = Vector256.Create(0.0697161147145f);
        p = Vector256.FusedMultiplyAdd(p, f, Vector256.Create(-0.114797338466f));
        p = Vector256.FusedMultiplyAdd(p, f, Vector256.Create(0.116854199235f));
        p = Vector256.FusedMultiplyAdd(p, f, Vector256.Create(-0.124256873315f));
        p = Vector256.FusedMultiplyAdd(p, f, Vector256.Create(0.142490576457f));
        p = Vector256.FusedMultiplyAdd(p, f, Vector256.Create(-0.166678023195f));
        p = Vector256.FusedMultiplyAdd(p, f, Vector256.Create(0.200007157489f));
        p = Vector256.FusedMultiplyAdd(p, f, Vector256.Create(-0.24999996958f));
        return Vector256.FusedMultiplyAdd(p, f, Vector256.Create(0.3333333118f));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> AtLogBoundary(Vector256<float> x, Vector256<float> result)
    {
        Vector256<float> infinity = Vector256.Create(float.PositiveInfinity);

        // ≥ is false for NaN: NaN, like a negative argument, takes the NaN branch.
        Vector256<float> valid = Vector256.GreaterThanOrEqual(x, Vector256<float>.Zero);
        result = Vector256.ConditionalSelect(Vector256.Equals(x, Vector256<float>.Zero), -infinity, result);
        result = Vector256.ConditionalSelect(Vector256.Equals(x, infinity), x, result);
        return Vector256.ConditionalSelect(valid, result, Vector256.Create(float.NaN));
    }

    // Φ(−a)·e^(a²/2)/t over t = 1/(1 + 0.26a), 0 ≤ a ≤ 14; interpolation at Chebyshev nodes, relative error 6.4e-8
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> MillsSeries(Vector256<float> t)
    {
        Vector256<float> p = Vector256.Create(0.0321890587012f);
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-0.160858160315f));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(0.267731231854f));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(-0.169100441049f));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(0.173176696023f));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(0.045955999474f));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(0.104291784814f));
        p = Vector256.FusedMultiplyAdd(p, t, Vector256.Create(0.102844978828f));
        return Vector256.FusedMultiplyAdd(p, t, Vector256.Create(0.103768853929f));
    }
}
