using System.Runtime.Intrinsics;
using System.Text.Json;
using ModelGen.Kernels;

namespace ModelGen.Tests.Kernels;

public sealed class InitializationTests
{
    private const int Count = 200_000;

    public static TheoryData<int> Cases() => [.. Enumerable.Range(0, GoldenFile.Load("ops_p_initializers").GetProperty("cases").GetArrayLength())];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Fill_ByTheGoldenRules_HasTheDistribution(int index)
    {
        JsonElement test = GoldenFile.Load("ops_p_initializers").GetProperty("cases")[index];
        Initializer kind = Kind(test.GetProperty("init").GetString()!);
        (int fanIn, int fanOut) = (test.GetProperty("fan_in").GetInt32(), test.GetProperty("fan_out").GetInt32());
        double[] support = test.GetProperty("support").Numbers();
        CheckDistribution(kind, fanIn, fanOut, support[1], test.GetProperty("std").Number());
    }

    [Theory]
    [InlineData(Initializer.LecunUniform)]
    [InlineData(Initializer.LecunNormal)]
    public void Fill_ByLecun_HasTheDistribution(Initializer kind)
    {
        double deviation = Math.Sqrt(1.0 / 64);
        double limit = kind == Initializer.LecunUniform ? Math.Sqrt(3.0 / 64) : 2 * deviation / 0.87962566103423978;
        CheckDistribution(kind, 64, 10, limit, deviation);
    }

    [Fact]
    public void Fill_WithConstants_IsConstant()
    {
        Assert.All(Draw(Initializer.Zeros, 4, 4, 0, 0, 10), x => Assert.Equal(0, x));
        Assert.All(Draw(Initializer.Ones, 4, 4, 0, 0, 10), x => Assert.Equal(1, x));
    }

    [Fact]
    public void Fill_WithTheSameSeed_GivesTheSameBitsAndPrefixes()
    {
        float[] values = Draw(Initializer.GlorotNormal, 4, 16, 7, 1, 64);
        Assert.Equal(values, Draw(Initializer.GlorotNormal, 4, 16, 7, 1, 64));
        Assert.Equal(values[..10], Draw(Initializer.GlorotNormal, 4, 16, 7, 1, 10));
        Assert.NotEqual(values, Draw(Initializer.GlorotNormal, 4, 16, 8, 1, 64));
        Assert.NotEqual(values, Draw(Initializer.GlorotNormal, 4, 16, 7, 2, 64));
    }

    /// <summary>Saved seeds mean the same weights in every version.</summary>
    [Fact]
    public void Fill_Uniform_TakesTheWordsOfTheCountersInOrder()
    {
        const int Seed = 7;
        const int Stream = 3;
        double limit = Math.Sqrt(6.0 / (8 + 40));
        float[] values = Draw(Initializer.GlorotUniform, 8, 40, Seed, Stream, 320);
        for (int i = 0; i < values.Length; i++)
        {
            uint word = Philox.Block(Vector128.Create((uint)i / 4, 0, 0, 0), Seed, Stream)[i % 4];
            Matrix.AssertClose(limit * (((word + 0.5) / 2147483648.0) - 1), values[i], 1e-6, 1e-9);
        }
    }

    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(0.341344746068543, 1.0)]
    [InlineData(-0.433192798731142, -1.5)]
    [InlineData(0.477249868051821, 2.0)]
    public void NormalQuantile_AtKnownProbabilities_IsKnown(double q, double expected) =>
        Matrix.AssertClose(expected, Initialization.NormalQuantile(q), 3e-8, 0);

    [Fact]
    public void Fill_WithAnUndefinedKindOrNoFan_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Draw((Initializer)99, 1, 1, 0, 0, 1));
        Assert.Throws<ArgumentException>(() => Draw(Initializer.HeUniform, 0, 1, 0, 0, 1));
    }

    private static void CheckDistribution(Initializer kind, int fanIn, int fanOut, double limit, double deviation)
    {
        // Many seeds, and one whole tensor after another, as a model would draw them.
        float[] values = [.. Enumerable.Range(0, 20).SelectMany(seed => Draw(kind, fanIn, fanOut, seed, 0x10000 + seed, Count / 20))];
        double mean = values.Average(x => (double)x);
        double sampled = Math.Sqrt(values.Average(x => (x - mean) * (x - mean)));
        Assert.InRange(values.Min(), -limit, limit);
        Assert.InRange(values.Max(), -limit, limit);
        Matrix.AssertClose(0, mean, 0, 5 * deviation / Math.Sqrt(values.Length), "mean");
        Matrix.AssertClose(deviation, sampled, 0.01, 0, "standard deviation");
        bool uniform = kind is Initializer.GlorotUniform or Initializer.HeUniform or Initializer.LecunUniform;
        Func<double, double> distribution = uniform ? x => (x + limit) / (2 * limit) : x => TruncatedNormal(2 * x / limit);
        double p = KolmogorovSmirnov(values, distribution);
        Assert.True(p > 1e-4, $"Kolmogorov-Smirnov p = {p}");
    }

    private static double KolmogorovSmirnov(float[] values, Func<double, double> distribution)
    {
        double[] sorted = [.. values.Select(x => (double)x).Order()];
        double n = sorted.Length;
        double distance = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            double expected = distribution(sorted[i]);
            distance = Math.Max(distance, Math.Max(expected - (i / n), ((i + 1) / n) - expected));
        }

        double lambda = distance * Math.Sqrt(n);
        return lambda < 0.3 ? 1 : 2 * Enumerable.Range(1, 100).Sum(k => (k % 2 == 0 ? -1 : 1) * Math.Exp(-2 * k * k * lambda * lambda));
    }

    // The distribution function at x standard deviations of a normal variable truncated at two of them.
    private static double TruncatedNormal(double x)
    {
        double term = x;
        double sum = x;
        for (int n = 3; Math.Abs(term) > 1e-18; n += 2)
        {
            term *= x * x / n;
            sum += term;
        }

        double half = sum * Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
        return 0.5 + (half / 0.95449973610364159);
    }

    private static float[] Draw(Initializer kind, int fanIn, int fanOut, int seed, int stream, int count)
    {
        float[] values = new float[count];
        Initialization.Fill(values, kind, fanIn, fanOut, seed, stream);
        return values;
    }

    private static Initializer Kind(string name) => name switch
    {
        "glorot_uniform" => Initializer.GlorotUniform,
        "glorot_normal" => Initializer.GlorotNormal,
        "he_uniform" => Initializer.HeUniform,
        "he_normal" => Initializer.HeNormal,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Not an initializer of the golden file."),
    };
}
