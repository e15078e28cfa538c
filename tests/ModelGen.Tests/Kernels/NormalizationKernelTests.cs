using ModelGen.Kernels;

namespace ModelGen.Tests.Kernels;

public sealed class NormalizationKernelTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 21)]
    [InlineData(3, 21)]
    [InlineData(16, 16)]
    [InlineData(19, 19)]
    [InlineData(10, 40)]
    public void Forward_NormalizesEachFeature(int features, int width)
    {
        const int Rows = 4;
        Random random = new(1);
        float[] x = Matrix.Random(random, Rows * width, 5);
        float[] mean = Matrix.Random(random, features);
        float[] variance = Array.ConvertAll(Matrix.Random(random, features), static value => value * value);
        GuardedBuffer center = new(Panel.Pad(width));
        GuardedBuffer factor = new(Panel.Pad(width));
        GuardedBuffer y = new(Rows * Panel.Pad(width));
        NormalizationKernel.Fold(Matrix.Padded(mean, 1, features), Matrix.Padded(variance, 1, features), features, width, center.Span, factor.Span);
        NormalizationKernel.Forward(x, width, y.Span, width, Rows, center.Span, factor.Span);

        double[] expected = [.. x.Select((value, i) => (value - (double)mean[i % width % features]) / Math.Sqrt(variance[i % width % features]))];
        Matrix.AssertClose(expected, Matrix.Dense(y.Span, Rows, width), 1e-5, 1e-5);
        Matrix.AssertPaddingIsZero(y.Span, Rows, width);
        Matrix.AssertPaddingIsZero(center.Span, 1, width);
        Matrix.AssertPaddingIsZero(factor.Span, 1, width);
        center.AssertIntact();
        factor.AssertIntact();
        y.AssertIntact();
    }

    [Fact]
    public void Forward_OfAFeatureWithoutVariance_DividesByTheLeastDeviation()
    {
        float[] center = new float[16];
        float[] factor = new float[16];
        NormalizationKernel.Fold(Matrix.Padded([0.1f], 1, 1), new float[16], 1, 2, center, factor);
        float[] y = new float[16];
        NormalizationKernel.Forward([0.1f, 1.1f], 2, y, 2, 1, center, factor);
        Assert.Equal(0, y[0]);
        Assert.Equal(1e7f, y[1], 10);
    }

    [Fact]
    public void Backward_MultipliesByTheFactor()
    {
        float[] gradient = Matrix.Padded([1, -2, 3], 1, 3);
        NormalizationKernel.Backward(gradient, 3, 1, Matrix.Padded([2, 3, 4], 1, 3));
        Assert.Equal([2, -6, 12], gradient[..3]);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(16)]
    public void ClearMissing_ZeroesWhatTheIndicatorSays_AndNothingElse(int inputStride)
    {
        const int Rows = 3;
        float[] x = new float[((Rows - 1) * inputStride) + 3];
        x[inputStride + 1] = 1;
        x[(2 * inputStride) + 1] = -0.5f;
        GuardedBuffer y = new(Rows * Panel.Pad(3));
        Matrix.Padded([1, 2, 3, 4, 5, 6, 7, 8, 9], Rows, 3).CopyTo(y.Span);
        NormalizationKernel.ClearMissing(x, inputStride, y.Span, width: 3, Rows, columns: [0], indicators: [1]);
        Assert.Equal([1, 2, 3, 0, 5, 6, 0, 8, 9], Matrix.Dense(y.Span, Rows, 3));
        y.AssertIntact();
    }

    [Fact]
    public void ClearMissing_OfTooFewIndicators_Throws() => Assert.Throws<ArgumentException>(
        static () => NormalizationKernel.ClearMissing(new float[3], 3, new float[16], 3, 1, [0, 1], [2]));

    [Fact]
    public void FeaturesThatDoNotDivideTheWidth_Throw() => Assert.Throws<ArgumentException>(
        () => NormalizationKernel.Fold(new float[16], new float[16], 2, 3, new float[16], new float[16]));
}
