using System.ComponentModel;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>First values of parameters, by Keras 3's rules.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Initialization
{
    // A normal variable that is truncated at two standard deviations has this standard deviation.
    private const double TruncatedDeviation = 0.87962566103423978;

    /// <summary>Draws every element; element i depends on the seed, the stream and i alone.</summary>
    /// <param name="logical">The parameter in its logical layout, overwritten.</param>
    /// <param name="kind">The distribution.</param>
    /// <param name="fanIn">Width of the layer's input, at least 1.</param>
    /// <param name="fanOut">Width of the layer's output, at least 1.</param>
    /// <param name="seed">The model's seed.</param>
    /// <param name="stream">The parameter's random stream.</param>
    /// <exception cref="ArgumentException">A fan is below 1.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The initializer is not defined.</exception>
    public static void Fill(Span<float> logical, Initializer kind, int fanIn, int fanOut, int seed, int stream)
    {
        Require.Extent(fanIn, 1);
        Require.Extent(fanOut, 1);
        double average = (fanIn + (double)fanOut) / 2;
        switch (kind)
        {
            case Initializer.GlorotUniform: FillUniform(logical, 1 / average, seed, stream); break;
            case Initializer.GlorotNormal: FillNormal(logical, 1 / average, seed, stream); break;
            case Initializer.HeUniform: FillUniform(logical, 2.0 / fanIn, seed, stream); break;
            case Initializer.HeNormal: FillNormal(logical, 2.0 / fanIn, seed, stream); break;
            case Initializer.LecunUniform: FillUniform(logical, 1.0 / fanIn, seed, stream); break;
            case Initializer.LecunNormal: FillNormal(logical, 1.0 / fanIn, seed, stream); break;
            case Initializer.Zeros: logical.Clear(); break;
            case Initializer.Ones: logical.Fill(1); break;
            default: throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a defined initializer.");
        }
    }

    private static void FillUniform(Span<float> values, double variance, int seed, int stream)
    {
        double limit = Math.Sqrt(3 * variance);
        Draw(values, normal: false, 2 * limit, limit, seed, stream);
    }

    private static void FillNormal(Span<float> values, double variance, int seed, int stream)
    {
        double deviation = Math.Sqrt(variance) / TruncatedDeviation;
        Draw(values, normal: true, deviation, 2 * deviation, seed, stream);
    }

    // Normal variables by inversion of the distribution function between its values at ±2.
    private static void Draw(Span<float> values, bool normal, double scale, double limit, int seed, int stream)
    {
        const double Mass = 0.95449973610364159; // Φ(2) − Φ(−2)
        Span<double> uniform = stackalloc double[16];
        for (int i = 0; i < values.Length; i++)
        {
            if (i % 16 == 0)
            {
                DrawCentered(uniform, seed, stream, i);
            }

            double centered = uniform[i % 16];
            values[i] = Narrow(scale * (normal ? NormalQuantile(Mass * centered) : centered), limit);
        }
    }

    // Uniform in (−½, ½), the midpoints of 2³² equal intervals, for elements first to first + 15. Counter i/4, word i mod 4.
    private static void DrawCentered(Span<double> uniform, int seed, int stream, int first)
    {
        Vector256<uint> low = Philox.Sixteen(seed, stream, (uint)first / 4, 0, 0, out Vector256<uint> high);
        for (int i = 0; i < 8; i++)
        {
            uniform[i] = ((low[i] + 0.5) / 4294967296.0) - 0.5;
            uniform[i + 8] = ((high[i] + 0.5) / 4294967296.0) - 0.5;
        }
    }

    // Rounding to float must not leave the support.
    private static float Narrow(double value, double limit)
    {
        float rounded = (float)value;
        return Math.Abs((double)rounded) <= limit ? rounded : MathF.CopySign(MathF.BitDecrement(MathF.Abs(rounded)), rounded);
    }

    /// <summary>
    /// Φ⁻¹(½ + q) for |q| ≤ 0.4773, that is within ±2: q·P(q²)/Q(q²), interpolated at Chebyshev nodes, relative error 2e-8. Only
    /// multiplications, additions and one division, hence the same bits everywhere.
    /// </summary>
    internal static double NormalQuantile(double q)
    {
        ReadOnlySpan<double> numerator =
        [
            30.8933030101287188, -300.999398842859342, 598.105543529910261, -481.566885355763073,
            186.595028065371594, -34.7758939600974607, 2.50662827463104025,
        ];
        ReadOnlySpan<double> denominator =
        [
            54.2117278748635794, -255.964923779381562, 378.987416324425188, -255.911622321743679,
            87.7627341995250975, -14.920771990613028, 1,
        ];
        return q * Horner(numerator, q * q) / Horner(denominator, q * q);
    }

    private static double Horner(ReadOnlySpan<double> coefficients, double x)
    {
        double sum = 0;
        foreach (double coefficient in coefficients)
        {
            sum = Math.FusedMultiplyAdd(sum, x, coefficient);
        }

        return sum;
    }
}
