using System.Text.Json;
using ModelGen.Kernels;

namespace ModelGen.Tests.Kernels;

public sealed class ActivationTests
{
    public static TheoryData<int> Cases() => [.. Enumerable.Range(0, GoldenFile.Load("ops_p_activations").GetProperty("elementwise").GetArrayLength())];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Activation_OnTheGoldenArguments_HasTheGoldenValuesAndDerivatives(int index)
    {
        JsonElement golden = GoldenFile.Load("ops_p_activations");
        JsonElement tolerance = golden.GetProperty("tolerance").GetProperty("float32");
        JsonElement test = golden.GetProperty("elementwise")[index];
        string name = test.GetProperty("activation").GetString()!;
        double rtol = name == "gelu_tanh" ? tolerance.GetProperty("gelu_tanh_rtol").Number() : tolerance.GetProperty("rtol").Number();
        double atol = tolerance.GetProperty("atol").Number();
        float[] x = test.GetProperty("x").Floats();
        (float[] y, float[] slope) = Evaluate(name, test, x);
        double[] expectedSlope = test.GetProperty("dy_dx").Numbers();
        if (test.TryGetProperty("kink", out JsonElement kink))
        {
            int at = kink.GetProperty("index").GetInt32();
            double actual = slope[at];
            Assert.Contains(kink.GetProperty("accepted_derivatives").Numbers(), accepted => Math.Abs(accepted - actual) <= atol + (rtol * accepted));
            expectedSlope[at] = actual;
        }

        Matrix.AssertClose(test.GetProperty("y").Numbers(), y, rtol, atol);
        Matrix.AssertClose(expectedSlope, slope, rtol, atol);
    }

    [Fact]
    public void Activation_OnExtremes_IsNeverNaN()
    {
        float[] x = [1e4f, -1e4f, 1e30f, -1e30f, float.MaxValue, -float.MaxValue, float.Epsilon, -float.Epsilon, 1e-38f, -0f, 0f, 88.8f, -88.8f, -104f];
        foreach (JsonElement test in GoldenFile.Load("ops_p_activations").GetProperty("elementwise").EnumerateArray())
        {
            string name = test.GetProperty("activation").GetString()!;
            (float[] y, float[] slope) = Evaluate(name, test, x);
            Assert.All(y, value => Assert.False(float.IsNaN(value), name));
            Assert.All(slope, value => Assert.True(float.IsFinite(value), name));
        }
    }

    [Fact]
    public void Relu_OfNaN_IsNaN()
    {
        (float[] y, _) = Evaluate("relu", default, [float.NaN]);
        Assert.True(float.IsNaN(y[0]));
    }

    [Fact]
    public void Backward_OnAGradient_MultipliesItByTheDerivative()
    {
        float[] x = Matrix.Random(new Random(3), 64, 4);
        float[] y = new float[64];
        float[] gradient = Matrix.Random(new Random(4), 64);
        float[] original = [.. gradient];
        ActivationKernel.Forward(default(Silu), x, y);
        ActivationKernel.Backward(default(Silu), x, y, gradient);
        for (int i = 0; i < x.Length; i++)
        {
            const double H = 1e-5;
            double slope = (Silu(x[i] + H) - Silu(x[i] - H)) / (2 * H);
            Matrix.AssertClose(original[i] * slope, gradient[i], 1e-5, 1e-6);
        }
    }

    [Fact]
    public void Kernel_OnBuffersThatDoNotFit_Throws()
    {
        Assert.Throws<ArgumentException>(() => ActivationKernel.Forward(default(Relu), new float[12], new float[12]));
        Assert.Throws<ArgumentException>(() => ActivationKernel.Forward(default(Relu), new float[16], new float[8]));
        Assert.Throws<ArgumentException>(() => ActivationKernel.Backward(default(Relu), new float[8], new float[16], new float[16]));
    }

    private static double Silu(double x) => x / (1 + Math.Exp(-x));

    private static (float[] Y, float[] Slope) Evaluate(string name, JsonElement parameters, float[] x) => name switch
    {
        "linear" => Evaluate(default(Linear), x),
        "relu" => Evaluate(default(Relu), x),
        "leaky_relu" => Evaluate(new LeakyRelu(parameters.GetProperty("negative_slope").Number()), x),
        "elu" => Evaluate(new Elu(parameters.GetProperty("alpha").Number()), x),
        "selu" => Evaluate(default(Selu), x),
        "gelu" => Evaluate(default(Gelu), x),
        "gelu_tanh" => Evaluate(default(GeluTanh), x),
        "silu" => Evaluate(default(Silu), x),
        "sigmoid" => Evaluate(default(Sigmoid), x),
        "tanh" => Evaluate(default(Tanh), x),
        "softplus" => Evaluate(default(Softplus), x),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Not an elementwise activation."),
    };

    private static (float[] Y, float[] Slope) Evaluate<T>(T activation, float[] x)
        where T : struct, IElementwise
    {
        float[] padded = Matrix.Padded(x, 1, x.Length);
        GuardedBuffer y = new(padded.Length);
        GuardedBuffer slope = new(padded.Length);
        slope.Span.Fill(1);
        ActivationKernel.Forward(activation, padded, y.Span);
        ActivationKernel.Backward(activation, padded, y.Span, slope.Span);
        y.AssertIntact();
        slope.AssertIntact();
        return (y.Span[..x.Length].ToArray(), slope.Span[..x.Length].ToArray());
    }
}
