using ModelGen.Kernels;

namespace ModelGen.Tests.Kernels;

public sealed class AugmentationKernelTests
{
    private const int Rows = 200;
    private static readonly ImageShape Image = new(9, 13, 1);
    private static readonly Resampling Plain = new(FillMode.Reflect, 0, Interpolation.Bilinear);
    private readonly float[] _images = Matrix.Random(new Random(1), Rows * Image.Size);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(8)]
    public void Flip_OfAnyWidth_MirrorsPixels(int channels)
    {
        for (int width = 1; width <= 19; width++)
        {
            ImageShape image = new(3, width, channels);
            float[] source = Matrix.Random(new Random(width), image.Size);
            foreach (FlipMode mode in Enum.GetValues<FlipMode>())
            {
                GuardedBuffer target = new(image.Size);
                ImageFlip.Apply(mode, source, target.Span, image);
                for (int i = 0; i < image.Size; i++)
                {
                    int column = i / channels % width;
                    int row = i / channels / width;
                    int fromColumn = mode == FlipMode.Vertical ? column : width - 1 - column;
                    int fromRow = mode == FlipMode.Horizontal ? row : 2 - row;
                    Assert.Equal(source[(fromRow * width + fromColumn) * channels + i % channels], target.Span[i]);
                }

                target.AssertIntact();
            }
        }
    }

    [Fact]
    public void Flip_MirrorsAboutHalfOfTheImages_OrLeavesThem()
    {
        float[] y = Flip(pass: 0);
        int mirrored = 0;
        for (int row = 0; row < Rows; row++)
        {
            float[] image = _images[(row * Image.Size)..((row + 1) * Image.Size)];
            float[] reversed = [.. image.Reverse()];
            float[] actual = Matrix.Dense(y, Rows, Image.Size)[(row * Image.Size)..((row + 1) * Image.Size)];
            Assert.True(actual.SequenceEqual(image) || actual.SequenceEqual(reversed));
            mirrored += actual.SequenceEqual(reversed) ? 1 : 0;
        }

        Assert.InRange(mirrored, 70, 130);
        Matrix.AssertPaddingIsZero(y, Rows, Image.Size);
        Assert.NotEqual(y, Flip(pass: 1));
    }

    [Fact]
    public void FlipBackward_IsTheAdjoint()
    {
        AugmentationStream stream = new(1, 2, 3);
        float[] y = Flip(pass: 3);
        float[] g = Matrix.Padded(Matrix.Random(new Random(2), _images.Length), Rows, Image.Size);
        float[] back = new float[g.Length];
        FlipKernel.Backward(FlipMode.HorizontalAndVertical, g, back, Image, Rows, stream);
        Matrix.AssertClose(Dot(y, g), Dot(Matrix.Padded(_images, Rows, Image.Size), back), 1e-6, 1e-3);
    }

    [Fact]
    public void WarpBackward_IsTheAdjoint()
    {
        float[] y = Warp(_images, seed: 1, pass: 3, threads: 1);
        float[] g = Matrix.Padded(Matrix.Random(new Random(2), _images.Length), Rows, Image.Size);
        float[] back = new float[g.Length];
        WarpKernel.Backward(new Rotation(-0.2, 0.2), g, back, Image, Rows, Plain, new AugmentationStream(1, 2, 3));
        Matrix.AssertClose(Dot(y, g), Dot(Matrix.Padded(_images, Rows, Image.Size), back), 1e-6, 1e-3);
        Matrix.AssertPaddingIsZero(back, Rows, Image.Size);
    }

    [Fact]
    public void Warp_WritesPaddedRows_AndNothingElse()
    {
        GuardedBuffer y = new(Rows * Panel.Pad(Image.Size));
        WarpKernel.Forward(new Rotation(-0.2, 0.2), _images, Image.Size, y.Span, Image, Rows, Plain, default);
        Assert.DoesNotContain(float.NaN, y.Span.ToArray());
        Matrix.AssertPaddingIsZero(y.Span, Rows, Image.Size);
        y.AssertIntact();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(7)]
    public void NumberOfThreads_ChangesNoBit(int threads) =>
        Matrix.AssertSameBits(Warp(_images, seed: 1, pass: 0, threads: 1), Warp(_images, seed: 1, pass: 0, threads));

    [Fact]
    public void Image_DoesNotDependOnTheOthers()
    {
        float[] others = Matrix.Random(new Random(9), _images.Length);
        _images.AsSpan(5 * Image.Size, Image.Size).CopyTo(others.AsSpan(5 * Image.Size));
        int stride = Panel.Pad(Image.Size);
        Matrix.AssertSameBits(
            Warp(_images, seed: 1, pass: 0, threads: 1).AsSpan(5 * stride, stride),
            Warp(others, seed: 1, pass: 0, threads: 1).AsSpan(5 * stride, stride));
    }

    [Fact]
    public void OtherSeedOrPass_ChangesOtherwise()
    {
        float[] y = Warp(_images, seed: 1, pass: 0, threads: 1);
        Assert.NotEqual(y, Warp(_images, seed: 2, pass: 0, threads: 1));
        Assert.NotEqual(y, Warp(_images, seed: 1, pass: 1, threads: 1));
    }

    [Fact]
    public void Number_OfAnImage_IsTheMidpointOfItsDocumentedWord()
    {
        AugmentationStream stream = new(-5, 3, (2L << 32) + 9);
        uint word = Philox.Block(System.Runtime.Intrinsics.Vector128.Create(0u, 7, 9, 2), unchecked((uint)-5), 3)[0];
        Assert.Equal((word + 0.5) / 4294967296, stream.Uniform(7));
    }

    [Fact]
    public void SinCos_IsExactAtQuarterTurns_AndCloseElsewhere()
    {
        Assert.Equal([(0, 1), (1, 0), (0, -1), (-1, 0), (0, 1)], ((double[])[0, 0.25, 0.5, 0.75, 1]).Select(Turn.SinCos));
        for (double turns = -1; turns <= 1; turns += 1 / 1000.3)
        {
            (double sin, double cos) = Turn.SinCos(turns);
            Assert.Equal(Math.Sin(2 * Math.PI * turns), sin, 2e-15);
            Assert.Equal(Math.Cos(2 * Math.PI * turns), cos, 2e-15);
        }
    }

    [Fact]
    public void ShortBuffers_Throw()
    {
        float[] buffer = new float[127];
        Assert.Throws<ArgumentException>(() => FlipKernel.Forward(FlipMode.Vertical, new float[116], 117, new float[128], Image, 1, default));
        Assert.Throws<ArgumentException>(() => FlipKernel.Forward(FlipMode.Vertical, new float[117], 117, buffer, Image, 1, default));
        Assert.Throws<ArgumentException>(() => WarpKernel.Forward(default(Zoom), new float[117], 116, new float[128], Image, 1, Plain, default));
        Assert.Throws<ArgumentException>(() => WarpKernel.Backward(default(Zoom), new float[128], buffer, Image, 1, Plain, default));
    }

    private float[] Flip(long pass)
    {
        float[] y = new float[Rows * Panel.Pad(Image.Size)];
        FlipKernel.Forward(FlipMode.HorizontalAndVertical, _images, Image.Size, y, Image, Rows, new AugmentationStream(1, 2, pass));
        return y;
    }

    private static float[] Warp(float[] images, int seed, long pass, int threads)
    {
        float[] y = new float[Rows * Panel.Pad(Image.Size)];
        WarpKernel.Forward(new Rotation(-0.2, 0.2), images, Image.Size, y, Image, Rows, Plain, new AugmentationStream(seed, 2, pass), threads);
        return y;
    }

    private static double Dot(float[] a, float[] b) => a.Zip(b, static (x, y) => (double)x * y).Sum();
}
