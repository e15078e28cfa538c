using System.Runtime.Intrinsics;

namespace ModelGen.Tests.Kernels;

public sealed class VectorMathTests
{
    private delegate Vector256<float> Function(Vector256<float> x);

    public static TheoryData<string, float, float, double> Accuracies() => new()
    {
        { "Exp", -87f, 88.7f, 1.5 },
        { "ExpM1", -18f, 88f, 2 },
        { "Log", 1e-38f, 1e38f, 1.5 },
        { "Log", 0.4f, 2.5f, 1.5 },
        { "Log1P", 0f, 1f, 2 },
        { "Tanh", -12f, 12f, 2.5 },
        { "Tanh", -0.1f, 0.1f, 2.5 },
        { "Sigmoid", -85f, 30f, 2.5 },
        { "Softplus", -85f, 50f, 3 },
    };

    [Theory]
    [MemberData(nameof(Accuracies))]
    public void Function_OverItsRange_IsWithinTwoUnitsOrSo(string name, float from, float to, double units)
    {
        double worst = 0;
        foreach (float x in Sweep(from, to, name == "Log" && from < 0.1f))
        {
            double expected = Exact(name, x);
            double unit = MathF.BitIncrement(MathF.Abs((float)expected)) - MathF.Abs((float)expected);
            worst = Math.Max(worst, Math.Abs(Evaluate(name, x) - expected) / unit);
        }

        Assert.True(worst <= units, $"{name} is off by {worst:F2} units in the last place");
    }

    [Fact]
    public void Exp_BelowTheNormalRange_UnderflowsGradually()
    {
        foreach (float x in Sweep(-103f, -87.4f, false))
        {
            Matrix.AssertClose(Math.Exp(x), Evaluate("Exp", x), 1e-6, 2e-45, $"exp({x})");
        }
    }

    [Theory]
    [InlineData("Exp", float.NegativeInfinity, 0f)]
    [InlineData("Exp", float.PositiveInfinity, float.PositiveInfinity)]
    [InlineData("Exp", 89f, float.PositiveInfinity)]
    [InlineData("Exp", -1e30f, 0f)]
    [InlineData("Exp", 0f, 1f)]
    [InlineData("ExpM1", float.NegativeInfinity, -1f)]
    [InlineData("ExpM1", 0f, 0f)]
    [InlineData("Log", 0f, float.NegativeInfinity)]
    [InlineData("Log", 1f, 0f)]
    [InlineData("Log", float.PositiveInfinity, float.PositiveInfinity)]
    [InlineData("Log", -1f, float.NaN)]
    [InlineData("Log", float.NegativeInfinity, float.NaN)]
    [InlineData("Log1P", 0f, 0f)]
    [InlineData("Log1P", float.PositiveInfinity, float.PositiveInfinity)]
    [InlineData("Tanh", float.NegativeInfinity, -1f)]
    [InlineData("Tanh", 1e30f, 1f)]
    [InlineData("Tanh", float.PositiveInfinity, 1f)]
    [InlineData("Sigmoid", float.NegativeInfinity, 0f)]
    [InlineData("Sigmoid", float.PositiveInfinity, 1f)]
    [InlineData("Sigmoid", 0f, 0.5f)]
    [InlineData("Softplus", float.NegativeInfinity, 0f)]
    [InlineData("Softplus", 1e30f, 1e30f)]
    [InlineData("Softplus", float.PositiveInfinity, float.PositiveInfinity)]
    [InlineData("Cdf", float.NegativeInfinity, 0f)]
    [InlineData("Cdf", 1e30f, 1f)]
    [InlineData("Cdf", 3e38f, 1f)]
    public void Function_AtItsLimits_IsExact(string name, float x, float expected) => Assert.Equal(expected, Evaluate(name, x));

    [Theory]
    [InlineData("Exp")]
    [InlineData("ExpM1")]
    [InlineData("Log")]
    [InlineData("Log1P")]
    [InlineData("Tanh")]
    [InlineData("Sigmoid")]
    [InlineData("Softplus")]
    [InlineData("Cdf")]
    public void Function_OfNaN_IsNaN(string name) => Assert.Equal(float.NaN, Evaluate(name, float.NaN));

    [Fact]
    public void Log_OfSubnormals_IsAccurate()
    {
        for (float x = float.Epsilon; x < 1.2e-38f; x *= 1.7f)
        {
            Matrix.AssertClose(Math.Log(x), Evaluate("Log", x), 2e-7, 0, $"ln({x})");
        }
    }

    [Fact]
    public void NormalCdf_AgainstTheSeries_IsAccurateAndSymmetric()
    {
        foreach (float x in Sweep(-6f, 6f, false))
        {
            Matrix.AssertClose(NormalCdf(x), Evaluate("Cdf", x), 3e-6, 1e-9, $"Φ({x})");
            Matrix.AssertClose(1, Evaluate("Cdf", x) + Evaluate("Cdf", -x), 0, 1.3e-7, $"Φ({x}) + Φ({-x})");
        }
    }

    [Fact]
    public void OneMinusPower_AgainstMath_IsExactToRounding()
    {
        Assert.Equal(0, VectorMath.OneMinusPower(0.9, 0));
        Assert.Equal(1 - 0.9, VectorMath.OneMinusPower(0.9, 1));
        Matrix.AssertClose(1 - Math.Pow(0.999, 12345), VectorMath.OneMinusPower(0.999, 12345), 1e-11, 0);
        Assert.Equal(1, VectorMath.OneMinusPower(0.9, long.MaxValue));
        Assert.Equal(1, VectorMath.OneMinusPower(0, 1));
    }

    [Fact]
    public void OneMinusPower_StoppingEarly_ChangesNoBit()
    {
        foreach (double value in (double[])[0.5, 0.9, 0.99, 0.999, 0.9999])
        {
            for (long exponent = 1; exponent < 1_000_000; exponent += 1 + (exponent / 7))
            {
                double power = 1, square = value;
                for (long rest = exponent; rest > 0; rest >>= 1)
                {
                    power = (rest & 1) != 0 ? power * square : power;
                    square *= square;
                }

                Assert.Equal(1 - power, VectorMath.OneMinusPower(value, exponent));
            }
        }
    }

    private static float Evaluate(string name, float x) => Find(name)(Vector256.Create(x)).GetElement(5);

    private static Function Find(string name) => name switch
    {
        "Exp" => VectorMath.Exp,
        "ExpM1" => VectorMath.ExpM1,
        "Log" => VectorMath.Log,
        "Log1P" => VectorMath.Log1P,
        "Tanh" => VectorMath.Tanh,
        "Sigmoid" => VectorMath.Sigmoid,
        "Softplus" => VectorMath.Softplus,
        "Cdf" => x => VectorMath.NormalCdf(x, out _),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static double Exact(string name, double x) => name switch
    {
        "Exp" => Math.Exp(x),
        "ExpM1" => Math.Abs(x) < 1e-3 ? x + (x * x / 2) + (x * x * x / 6) + (x * x * x * x / 24) : Math.Exp(x) - 1,
        "Log" => Math.Log(x),
        "Log1P" => x < 1e-3 ? x - (x * x / 2) + (x * x * x / 3) - (x * x * x * x / 4) : Math.Log(1 + x),
        "Tanh" => Math.Tanh(x),
        "Sigmoid" => 1 / (1 + Math.Exp(-x)),
        "Softplus" => Math.Max(x, 0) + Exact("Log1P", Math.Exp(-Math.Abs(x))),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    // Φ(x) = ½ + φ(x)·(x + x³/3 + x⁵/15 + …), which converges everywhere
    private static double NormalCdf(double x)
    {
        double a = Math.Abs(x);
        double term = a;
        double sum = a;
        for (int n = 3; term > 1e-18 * sum; n += 2)
        {
            term *= a * a / n;
            sum += term;
        }

        double half = sum * Math.Exp(-a * a / 2) / Math.Sqrt(2 * Math.PI);
        return x < 0 ? 0.5 - half : 0.5 + half;
    }

    private static IEnumerable<float> Sweep(float from, float to, bool geometric)
    {
        const int Count = 40000;
        for (int i = 0; i <= Count; i++)
        {
            double t = (double)i / Count;
            yield return geometric ? (float)(from * Math.Pow((double)to / from, t)) : (float)(from + (t * ((double)to - from)));
        }
    }
}
