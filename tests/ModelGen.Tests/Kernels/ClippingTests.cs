using ModelGen.Kernels;

namespace ModelGen.Tests.Kernels;

public sealed class ClippingTests
{
    [Fact]
    public void ByValue_OnAPiece_ClampsBothSidesAndKeepsNaN()
    {
        float[] g = [3, -3, 0.5f, -0.5f, float.PositiveInfinity, 0, float.NaN, 1];
        Clipping.ByValue(g, 1);
        Assert.Equal([1, -1, 0.5f, -0.5f, 1, 0, float.NaN, 1], g);
    }

    [Fact]
    public void ByNorm_AboveTheLimit_ScalesToIt()
    {
        float[] g = [3, 4, 0, 0, 0, 0, 0, 0];
        Clipping.ByNorm(g, 10);
        Assert.Equal([3, 4], g[..2]);
        Clipping.ByNorm(g, 2.5f);
        Assert.Equal([1.5f, 2], g[..2]);
    }

    [Fact]
    public void ByNorm_OfHugeGradients_StaysFinite()
    {
        float[] g = [3e38f, -3e38f, 3e38f, 0, 0, 0, 0, 0];
        Clipping.ByNorm(g, 1);
        Matrix.AssertClose([Math.Sqrt(1 / 3.0), -Math.Sqrt(1 / 3.0)], g.AsSpan(0, 2), 1e-5, 0);
    }

    [Fact]
    public void Clipping_OnPartOfAVector_Throws()
    {
        Assert.Throws<ArgumentException>(() => Clipping.ByValue(new float[7], 1));
        Assert.Throws<ArgumentException>(() => Clipping.Scale(new float[9], 1));
    }
}
