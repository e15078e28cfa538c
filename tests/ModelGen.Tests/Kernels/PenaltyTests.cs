using ModelGen.Kernels;

namespace ModelGen.Tests.Kernels;

public sealed class PenaltyTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(37)]
    [InlineData(100_000)]
    public void Sum_OfAnyLength_IsExactToDouble(int length)
    {
        float[] w = Matrix.Random(new Random(length), length);
        double absolute = w.Sum(x => Math.Abs((double)x));
        double squares = w.Sum(x => (double)x * x);
        Matrix.AssertClose((0.5 * absolute) + (0.25 * squares), Penalty.Sum(w, 0.5f, 0.25f), 1e-12, 1e-15);
        Matrix.AssertClose(0.25 * squares, Penalty.Sum(w, 0, 0.25f), 1e-12, 1e-15);
        Matrix.AssertClose(squares, Clipping.SumOfSquares(w), 1e-12, 1e-15);
        Assert.Equal(0, Penalty.Sum(w, 0, 0));
    }

    [Fact]
    public void Sum_OfExtremes_IsFinite() => Assert.True(double.IsFinite(Penalty.Sum([3e38f, -3e38f], 1, 1)));

    [Theory]
    [InlineData(1)]
    [InlineData(19)]
    [InlineData(32)]
    public void Activity_OverPaddedRows_CountsLogicalColumnsOnly(int width)
    {
        const int Rows = 3;
        float[] y = Matrix.Random(new Random(width), Rows * width);
        y[0] = 0;
        float[] padded = Matrix.Padded(y, Rows, width, 0.5f);
        GuardedBuffer gradient = new(Matrix.Padded(y, Rows, width));
        Penalty.AddActivityGradient(padded, gradient.Span, width, Rows, 0.5f, 0.25f);
        double expected = y.Sum(x => (0.5 * Math.Abs((double)x)) + (0.25 * x * x));
        Matrix.AssertClose(expected, Penalty.ActivitySum(padded, width, Rows, 0.5f, 0.25f), 1e-12, 0);
        Matrix.AssertClose(
            [.. y.Select(x => x + (((0.5 * Math.Sign(x)) + (0.5 * x)) / Rows))], Matrix.Dense(gradient.Span, Rows, width), 1e-6, 1e-7);
        Matrix.AssertPaddingIsZero(gradient.Span, Rows, width);
        gradient.AssertIntact();
    }
}
