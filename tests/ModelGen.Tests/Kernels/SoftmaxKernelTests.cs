using System.Text.Json;
using ModelGen.Kernels;

namespace ModelGen.Tests.Kernels;

public sealed class SoftmaxKernelTests
{
    [Fact]
    public void Softmax_OnTheGoldenRows_HasTheGoldenValuesAndJacobian()
    {
        foreach (JsonElement test in GoldenFile.Load("ops_p_activations").GetProperty("softmax").EnumerateArray())
        {
            float[] x = test.GetProperty("x").Floats();
            double[] jacobian = test.GetProperty("jacobian").Numbers();
            float[] y = Matrix.Padded(x, 1, x.Length);
            SoftmaxKernel.Forward(y, x.Length, 1);
            Matrix.AssertClose(test.GetProperty("y").Numbers(), y.AsSpan(0, x.Length), 2e-6, 1e-6);
            for (int i = 0; i < x.Length; i++)
            {
                float[] gradient = new float[y.Length];
                gradient[i] = 1;
                SoftmaxKernel.Backward(y, gradient, x.Length, 1);
                Matrix.AssertClose(jacobian.AsSpan(i * x.Length, x.Length), gradient.AsSpan(0, x.Length), 2e-6, 1e-6);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(33)]
    [InlineData(1000)]
    public void Softmax_OfAnyWidth_MatchesDoublePrecisionAndClearsThePadding(int width)
    {
        const int Rows = 5;
        float[] x = Matrix.Random(new Random(width), Rows * width, 8);
        float[] dy = Matrix.Random(new Random(width + 1), Rows * width);
        GuardedBuffer y = new(Matrix.Padded(x, Rows, width, 1e30f));
        GuardedBuffer gradient = new(Matrix.Padded(dy, Rows, width));
        SoftmaxKernel.Forward(y.Span, width, Rows);
        SoftmaxKernel.Backward(y.Span, gradient.Span, width, Rows);
        for (int row = 0; row < Rows; row++)
        {
            double[] exponentials = [.. x.Skip(row * width).Take(width).Select(z => Math.Exp(z))];
            double[] p = [.. exponentials.Select(e => e / exponentials.Sum())];
            double dot = p.Select((value, i) => value * dy[(row * width) + i]).Sum();
            double[] expected = [.. p.Select((value, i) => value * (dy[(row * width) + i] - dot))];
            Matrix.AssertClose(p, y.Span.Slice(row * Panel.Pad(width), width), 2e-6, 1e-7);
            Matrix.AssertClose(expected, gradient.Span.Slice(row * Panel.Pad(width), width), 1e-5, 1e-6);
        }

        Matrix.AssertPaddingIsZero(y.Span, Rows, width);
        Matrix.AssertPaddingIsZero(gradient.Span, Rows, width);
        y.AssertIntact();
        gradient.AssertIntact();
    }

    [Fact]
    public void Softmax_OfExtremes_IsFiniteAndSumsToOne()
    {
        float[] values = Matrix.Padded([1e4f, -1e4f, 0, 3e38f, -3e38f, 3e38f], 2, 3);
        SoftmaxKernel.Forward(values, 3, 2);
        Assert.Equal([1, 0, 0, 0.5f, 0, 0.5f], Matrix.Dense(values, 2, 3));
    }
}
