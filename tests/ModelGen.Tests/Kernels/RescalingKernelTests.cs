using ModelGen.Kernels;

namespace ModelGen.Tests.Kernels;

public sealed class RescalingKernelTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 7)]
    [InlineData(5, 8)]
    [InlineData(2, 16)]
    [InlineData(4, 37)]
    public void Forward_FromRowsThatAreNotPadded_IsOneFusedMultiplyAdd(int rows, int width)
    {
        float[] x = Matrix.Random(new Random(1), rows * width);
        GuardedBuffer y = new(rows * Panel.Pad(width));
        RescalingKernel.Forward(x, width, y.Span, width, rows, 1 / 255.0, -0.5);

        float[] expected = Array.ConvertAll(x, static value => MathF.FusedMultiplyAdd(value, (float)(1 / 255.0), -0.5f));
        Matrix.AssertSameBits(expected, Matrix.Dense(y.Span, rows, width));
        Matrix.AssertPaddingIsZero(y.Span, rows, width);
        y.AssertIntact();
    }

    [Fact]
    public void Forward_InPlace_EqualsForwardToAnotherBuffer()
    {
        const int Rows = 3;
        const int Width = 21;
        float[] x = Matrix.Padded(Matrix.Random(new Random(2), Rows * Width), Rows, Width);
        float[] y = new float[x.Length];
        RescalingKernel.Forward(x, Panel.Pad(Width), y, Width, Rows, 3, 1);
        RescalingKernel.Forward(x, Panel.Pad(Width), x, Width, Rows, 3, 1);
        Matrix.AssertSameBits(y, x);
    }

    [Fact]
    public void Backward_Scales()
    {
        float[] gradient = Matrix.Padded([1, -2, 3], 1, 3);
        RescalingKernel.Backward(gradient, 3, 1, -0.5);
        Assert.Equal([-0.5f, 1, -1.5f], gradient[..3]);
        Matrix.AssertPaddingIsZero(gradient, 1, 3);
    }

    [Fact]
    public void ShortBuffers_Throw()
    {
        Assert.Throws<ArgumentException>(() => RescalingKernel.Forward(new float[5], 3, new float[32], 3, 2, 1, 0));
        Assert.Throws<ArgumentException>(() => RescalingKernel.Forward(new float[6], 3, new float[31], 3, 2, 1, 0));
        Assert.Throws<ArgumentException>(() => RescalingKernel.Forward(new float[6], 2, new float[32], 3, 2, 1, 0));
    }
}
