using System.Runtime.Intrinsics;
using System.Text.Json;
using ModelGen.Kernels;

namespace ModelGen.Tests.Kernels;

public sealed class DropoutTests
{
    [Fact]
    public void Dropout_AtTheGoldenRates_KeepsTheFractionAndScales()
    {
        foreach (JsonElement test in GoldenFile.Load("ops_p_dropout_stats").GetProperty("cases").EnumerateArray())
        {
            double rate = test.GetProperty("rate").Number();
            if (test.TryGetProperty("error", out _))
            {
                Assert.Throws<ArgumentOutOfRangeException>(() => DropoutMask.Fill(new float[4], 4, rate, 0, 0, 0));
                Assert.Throws<ArgumentOutOfRangeException>(
                    () => DropoutKernel.Forward(new float[16], new float[16], 4, 1, (float)rate, default));
            }
            else if (rate == 1)
            {
                Assert.True(Drop(rate, 100, 1000).AsSpan().IndexOfAnyExcept(0f) < 0);
            }
            else
            {
                CheckStatistics(test, rate);
            }
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, 7)]
    [InlineData(9, 16)]
    [InlineData(8, 50)]
    public void Mask_OfAnyShape_IsWhatForwardAndBackwardUse(int rows, int width)
    {
        const double Rate = 0.3;
        float[] mask = new float[rows * width];
        DropoutMask.Fill(mask, width, Rate, 42, 3, 7);
        DropoutStream stream = new(42, 3, 7);
        float[] x = Matrix.Random(new Random(1), rows * width);
        GuardedBuffer y = new(rows * Panel.Pad(width));
        GuardedBuffer gradient = new(Matrix.Padded(x, rows, width));
        DropoutKernel.Forward(Matrix.Padded(x, rows, width), y.Span, width, rows, (float)Rate, stream);
        DropoutKernel.Backward(gradient.Span, width, rows, (float)Rate, stream);

        Matrix.AssertSameBits(y.Span, gradient.Span);
        Matrix.AssertClose([.. x.Select((value, i) => value * mask[i] / 0.7)], Matrix.Dense(y.Span, rows, width), 3e-7, 0);
        Matrix.AssertPaddingIsZero(y.Span, rows, width);
        Assert.All(mask, value => Assert.True(value is 0 or 1));
        y.AssertIntact();
        gradient.AssertIntact();
    }

    [Theory]
    [InlineData(1, 1, 0.3)]
    [InlineData(5, 7, 0.3)]
    [InlineData(9, 16, 0.5)]
    [InlineData(8, 50, 0.0)]
    public void BackwardOfRectified_FollowedByTheRelu_GivesTheSameAsWithTheMask(int rows, int width, double rate)
    {
        DropoutStream stream = new(42, 3, 7);
        Random random = new(1);
        float[] x = Matrix.Padded([.. Matrix.Random(random, rows * width).Select(value => Math.Max(value, 0))], rows, width);
        float[] y = new float[x.Length];
        float[] gradient = Matrix.Padded(Matrix.Random(random, rows * width), rows, width);
        GuardedBuffer withMask = new(gradient);
        GuardedBuffer withoutMask = new(gradient);
        DropoutKernel.Forward(x, y, width, rows, rate, stream);
        DropoutKernel.Backward(withMask.Span, width, rows, rate, stream);
        DropoutKernel.BackwardOfRectified(y, withoutMask.Span, width, rows, rate);
        ActivationKernel.Backward(default(Relu), x, x, withMask.Span);
        ActivationKernel.Backward(default(Relu), x, x, withoutMask.Span);

        Assert.Equal(withMask.Span.ToArray(), withoutMask.Span.ToArray());
        withoutMask.AssertIntact();
    }

    [Fact]
    public void Mask_OfAnElement_DependsOnItsDocumentedCounterAlone()
    {
        const int Width = 21;
        float[] mask = new float[6 * Width];
        DropoutMask.Fill(mask, Width, 0.25, -5, 2, (3L << 32) + 9);
        for (int i = 0; i < mask.Length; i++)
        {
            Vector128<uint> counter = Vector128.Create((uint)(i % Width) / 4, (uint)(i / Width), 9, 3);
            uint word = Philox.Block(counter, unchecked((uint)-5), 2)[i % Width % 4];
            Assert.Equal(word >= 0x40000000u ? 1 : 0, mask[i]);
        }
    }

    [Fact]
    public void Mask_OfAnotherSeedLayerOrPass_Differs()
    {
        float[] mask = Mask(1, 2, 3);
        Assert.Equal(mask, Mask(1, 2, 3));
        Assert.NotEqual(mask, Mask(2, 2, 3));
        Assert.NotEqual(mask, Mask(1, 3, 3));
        Assert.NotEqual(mask, Mask(1, 2, 4));

        static float[] Mask(int seed, int layer, long pass)
        {
            float[] mask = new float[200];
            DropoutMask.Fill(mask, 20, 0.5, seed, layer, pass);
            return mask;
        }
    }

    [Fact]
    public void Dropout_WithAForcedMask_UsesIt()
    {
        float[] x = Matrix.Padded(Enumerable.Repeat(1f, 40).ToArray(), 2, 20);
        byte[] mask = [.. Enumerable.Range(0, 40).Select(i => (byte)(i % 3 == 0 ? 1 : 0))];
        DropoutKernel.Forward(x, x, 20, 2, 0.5f, new DropoutStream(0, 0, 0, mask));
        Assert.Equal([.. mask.Select(m => m * 2f)], Matrix.Dense(x, 2, 20));
        Assert.Throws<ArgumentException>(() => DropoutKernel.Forward(x, x, 20, 2, 0.5f, new DropoutStream(0, 0, 0, new byte[39])));
    }

    [Fact]
    public void Dropout_OfInfinity_DropsItToZero()
    {
        float[] x = Matrix.Padded([float.PositiveInfinity, float.NaN], 1, 2);
        DropoutKernel.Forward(x, x, 2, 1, 1, new DropoutStream(0, 0, 0));
        Assert.Equal([0, 0], x[..2]);
    }

    [Fact]
    public void Kernel_OnBuffersThatDoNotFit_Throws()
    {
        Assert.Throws<ArgumentException>(() => DropoutKernel.Forward(new float[16], new float[32], 3, 2, 0.5f, default));
        Assert.Throws<ArgumentException>(() => DropoutKernel.Backward(new float[31], 3, 2, 0.5f, default));
        Assert.Throws<ArgumentException>(() => DropoutKernel.BackwardOfRectified(new float[31], new float[32], 3, 2, 0.5f));
        Assert.Throws<ArgumentException>(() => DropoutKernel.BackwardOfRectified(new float[32], new float[31], 3, 2, 0.5f));
        Assert.Throws<ArgumentOutOfRangeException>(() => DropoutKernel.BackwardOfRectified(new float[32], new float[32], 3, 2, 1.5));
        Assert.Throws<ArgumentException>(() => DropoutMask.Fill(new float[7], 3, 0.5, 0, 0, 0));
    }

    private static void CheckStatistics(JsonElement test, double rate)
    {
        int count = test.GetProperty("n").GetInt32();
        float[] y = Drop(rate, 100, count / 100);
        float[] kept = [.. y.Where(value => value != 0)];
        Matrix.AssertClose(
            test.GetProperty("kept_fraction").Number(), kept.Length / (double)count, 0, test.GetProperty("kept_tolerance").Number());
        double scale = test.GetProperty("scale_of_kept").Number();
        Matrix.AssertClose(scale, kept.Min(), 1e-6, 0);
        Matrix.AssertClose(scale, kept.Max(), 1e-6, 0);
    }

    private static float[] Drop(double rate, int width, int rows)
    {
        float[] ones = Matrix.Padded(Enumerable.Repeat(1f, width * rows).ToArray(), rows, width);
        DropoutKernel.Forward(ones, ones, width, rows, (float)rate, new DropoutStream(1, 2, 3));
        return Matrix.Dense(ones, rows, width);
    }
}
