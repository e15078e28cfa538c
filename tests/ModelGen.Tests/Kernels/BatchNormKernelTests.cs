using ModelGen.Kernels;

namespace ModelGen.Tests.Kernels;

public sealed class BatchNormKernelTests
{
    private const double Epsilon = 1e-3;

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(1, 20, true)]
    [InlineData(7, 5, false)]
    [InlineData(32, 16, true)]
    [InlineData(33, 37, true)]
    [InlineData(5, 70, false)]
    public void ForwardAndBackward_OnAnyShape_MatchDoublePrecision(int rows, int width, bool affine)
    {
        Random random = new(rows + width);
        int stride = Panel.Pad(width);
        float[] x = Matrix.Random(random, rows * width, 3);
        float[] dy = Matrix.Random(random, rows * width);
        float[] gamma = affine ? Matrix.Random(random, width) : [];
        float[] beta = affine ? Matrix.Random(random, width) : [];
        float[] movingMean = Matrix.Padded(Matrix.Random(random, width), 1, width);
        float[] movingVariance = Matrix.Padded(Matrix.Random(random, width), 1, width);
        float[] oldMean = [.. movingMean];
        float[] oldVariance = [.. movingVariance];
        Reference reference = new(x, dy, gamma, beta, rows, width);

        // The padding of activations may hold anything finite, for example σ(0).
        float[] paddedX = Matrix.Padded(x, rows, width, 0.5f);
        float[] paddedGamma = affine ? Matrix.Padded(gamma, 1, width) : [];
        float[] paddedBeta = affine ? Matrix.Padded(beta, 1, width) : [];
        GuardedBuffer y = new(rows * stride);
        GuardedBuffer mean = new(stride);
        GuardedBuffer inverse = new(stride);
        BatchNormKernel.Forward(
            paddedX, y.Span, width, rows, paddedGamma, paddedBeta, Epsilon, 0.9, movingMean, movingVariance, mean.Span, inverse.Span);
        GuardedBuffer gradient = new(Matrix.Padded(dy, rows, width));
        float[] slab = new float[2 * stride];
        BatchNormKernel.Backward(
            paddedX, gradient.Span, width, rows, paddedGamma, paddedBeta, mean.Span, inverse.Span, 0, 0,
            affine ? 0 : -1, affine ? stride : -1, new StoreGradients(slab));

        Matrix.AssertClose(reference.Y, Matrix.Dense(y.Span, rows, width), 1e-5, 1e-5);
        Matrix.AssertClose(reference.InputGradient, Matrix.Dense(gradient.Span, rows, width), 1e-4, 2e-5);
        for (int c = 0; c < width; c++)
        {
            Matrix.AssertClose((0.9 * oldMean[c]) + (0.1 * reference.Mean[c]), movingMean[c], 1e-5, 1e-6);
            Matrix.AssertClose((0.9 * oldVariance[c]) + (0.1 * reference.Variance[c]), movingVariance[c], 1e-5, 1e-6);
            Matrix.AssertClose(affine ? reference.GammaGradient[c] : 0, slab[c], 1e-4, 1e-5);
            Matrix.AssertClose(affine ? reference.BetaGradient[c] : 0, slab[stride + c], 1e-4, 1e-5);
        }

        foreach (GuardedBuffer buffer in new[] { y, mean, inverse, gradient })
        {
            buffer.AssertIntact();
        }

        Matrix.AssertPaddingIsZero(y.Span, rows, width);
        Matrix.AssertPaddingIsZero(gradient.Span, rows, width);
        Matrix.AssertPaddingIsZero(slab, 2, width);
        Matrix.AssertPaddingIsZero(movingMean, 1, width);
        Matrix.AssertPaddingIsZero(movingVariance, 1, width);
    }

    [Fact]
    public void Backward_AgainstFiniteDifferences_Agrees()
    {
        const int Rows = 6;
        const int Width = 3;
        float[] x = Matrix.Random(new Random(1), Rows * Width, 2);
        float[] dy = Matrix.Random(new Random(2), Rows * Width);
        float[] gamma = [0.5f, -1.5f, 2];
        Reference reference = new(x, dy, gamma, [0.1f, 0.2f, 0.3f], Rows, Width);
        for (int i = 0; i < x.Length; i++)
        {
            const double H = 1e-6;
            double[] moved = [.. x.Select(v => (double)v)];
            moved[i] += H;
            double up = Objective(moved);
            moved[i] -= 2 * H;
            Matrix.AssertClose((up - Objective(moved)) / (2 * H), reference.InputGradient[i], 1e-6, 1e-7);
        }

        double Objective(double[] values) =>
            new Reference(values, dy, gamma, [0.1f, 0.2f, 0.3f], Rows, Width).Y.Select((y, i) => y * dy[i]).Sum();
    }

    [Fact]
    public void Backward_WithPenaltyAndFusedUpdate_UsesGammaFromBeforeTheUpdate()
    {
        const int Rows = 4;
        const int Width = 2;
        float[] x = Matrix.Padded(Matrix.Random(new Random(1), Rows * Width), Rows, Width);
        float[] slab = new float[32];
        slab[0] = 2;
        slab[1] = -3;
        slab[16] = 0.5f;
        float[] y = new float[x.Length];
        float[] mean = new float[16];
        float[] inverse = new float[16];
        BatchNormKernel.Forward(x, y, Width, Rows, slab.AsSpan(0, 16), slab.AsSpan(16), Epsilon, 0.9, new float[16], new float[16], mean, inverse);
        float[] dy = Matrix.Padded(Matrix.Random(new Random(2), Rows * Width), Rows, Width);
        float[] stored = [.. dy];
        float[] fused = [.. dy];
        float[] gradients = new float[32];
        float[] before = [.. slab];
        BatchNormKernel.Backward(
            x, stored, Width, Rows, slab.AsSpan(0, 16), slab.AsSpan(16), mean, inverse, 0.25f, 0.125f, 0, 16, new StoreGradients(gradients));
        BatchNormKernel.Backward(
            x, fused, Width, Rows, slab.AsSpan(0, 16), slab.AsSpan(16), mean, inverse, 0.25f, 0.125f, 0, 16,
            new FusedUpdate<SgdRule>(slab, default, default, default, new SgdRule(0.5)));

        Matrix.AssertSameBits(stored, fused);
        for (int i = 0; i < slab.Length; i++)
        {
            Matrix.AssertClose(before[i] - (0.5 * gradients[i]), slab[i], 1e-6, 1e-7);
        }

        double plainBeta = Enumerable.Range(0, Rows).Sum(r => (double)dy[r * 16]);
        Matrix.AssertClose(plainBeta + (2 * 0.125 * 0.5), gradients[16], 1e-5, 1e-6);
    }

    [Fact]
    public void Forward_OnABatchOfOne_GivesBetaAndNoGradient()
    {
        float[] x = Matrix.Padded([3, -100], 1, 2);
        float[] y = new float[16];
        float[] mean = new float[16];
        float[] inverse = new float[16];
        float[] movingVariance = Matrix.Padded([1, 1], 1, 2);
        BatchNormKernel.Forward(
            x, y, 2, 1, Matrix.Padded([2, 2], 1, 2), Matrix.Padded([0.5f, 7], 1, 2), Epsilon, 0.75, new float[16], movingVariance, mean, inverse);
        float[] gradient = Matrix.Padded([1, 1], 1, 2);
        BatchNormKernel.Backward(x, gradient, 2, 1, Matrix.Padded([2, 2], 1, 2), [], mean, inverse, 0, 0, -1, -1, new StoreGradients(default));

        Assert.Equal([0.5f, 7], y[..2]);
        Assert.Equal([0, 0], gradient[..2]);
        Assert.Equal([0.75f, 0.75f], movingVariance[..2]);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(40, false)]
    public void FoldAndAffine_OnMovingStatistics_NormalizeWithThem(int width, bool affine)
    {
        const int Rows = 3;
        int stride = Panel.Pad(width);
        float[] x = Matrix.Random(new Random(1), Rows * width);
        float[] mean = Matrix.Random(new Random(2), width);
        float[] variance = [.. Matrix.Random(new Random(3), width).Select(Math.Abs)];
        float[] gamma = affine ? Matrix.Random(new Random(4), width) : [];
        float[] beta = affine ? Matrix.Random(new Random(5), width) : [];
        GuardedBuffer scale = new(stride);
        GuardedBuffer shift = new(stride);
        BatchNormKernel.Fold(
            affine ? Matrix.Padded(gamma, 1, width) : [], affine ? Matrix.Padded(beta, 1, width) : [],
            Matrix.Padded(mean, 1, width), Matrix.Padded(variance, 1, width), Epsilon, width, scale.Span, shift.Span);
        GuardedBuffer y = new(Rows * stride);
        BatchNormKernel.Affine(Matrix.Padded(x, Rows, width, 0.5f), y.Span, width, Rows, scale.Span, shift.Span);
        GuardedBuffer gradient = new(Matrix.Padded(x, Rows, width));
        BatchNormKernel.AffineBackward(gradient.Span, width, Rows, scale.Span);

        for (int i = 0; i < x.Length; i++)
        {
            int c = i % width;
            double slope = (affine ? gamma[c] : 1) / Math.Sqrt(variance[c] + Epsilon);
            int at = (i / width * stride) + c;
            Matrix.AssertClose(((x[i] - (double)mean[c]) * slope) + (affine ? beta[c] : 0), y.Span[at], 1e-5, 1e-5);
            Matrix.AssertClose(x[i] * slope, gradient.Span[at], 1e-5, 1e-6);
        }

        Matrix.AssertPaddingIsZero(y.Span, Rows, width);
        Matrix.AssertPaddingIsZero(scale.Span, 1, width);
        Matrix.AssertPaddingIsZero(shift.Span, 1, width);
        y.AssertIntact();
        gradient.AssertIntact();
    }

    [Fact]
    public void Kernel_OnBuffersThatDoNotFit_Throws()
    {
        float[] vector = new float[16];
        Assert.Throws<ArgumentException>(() => BatchNormKernel.Forward(
            new float[16], new float[32], 3, 2, vector, vector, Epsilon, 0.9, vector, vector, vector, vector));
        Assert.Throws<ArgumentException>(() => BatchNormKernel.Forward(
            new float[32], new float[32], 3, 2, new float[3], vector, Epsilon, 0.9, vector, vector, vector, vector));
        Assert.Throws<ArgumentException>(() => BatchNormKernel.Affine(new float[32], new float[31], 3, 2, vector, vector));
    }

    [Fact]
    public void Kernels_WithAnyBufferTooShort_ThrowInsteadOfWriting()
    {
        const int Width = 3;
        const int Rows = 2;
        ShortBuffers.AssertThrow(
            static b => BatchNormKernel.Forward(b[0], b[1], Width, Rows, b[2], b[3], Epsilon, 0.9, b[4], b[5], b[6], b[7]), 32, 32, 16, 16, 16, 16, 16, 16);
        ShortBuffers.AssertThrow(
            static b => BatchNormKernel.Backward(b[0], b[1], Width, Rows, b[2], b[3], b[4], b[5], 0, 0, 0, 16, new StoreGradients(new float[32])), 32, 32, 16, 16, 16, 16);
        ShortBuffers.AssertThrow(static b => BatchNormKernel.Fold(b[0], b[1], b[2], b[3], Epsilon, Width, b[4], b[5]), 16, 16, 16, 16, 16, 16);
        ShortBuffers.AssertThrow(static b => BatchNormKernel.Affine(b[0], b[1], Width, Rows, b[2], b[3]), 32, 32, 16, 16);
        ShortBuffers.AssertThrow(static b => BatchNormKernel.AffineBackward(b[0], Width, Rows, b[1]), 32, 16);
    }

    /// <summary>Batch normalization in double, straight from the definition.</summary>
    private sealed class Reference
    {
        public Reference(float[] x, float[] dy, float[] gamma, float[] beta, int rows, int width)
            : this([.. x.Select(v => (double)v)], dy, gamma, beta, rows, width)
        {
        }

        public Reference(double[] x, float[] dy, float[] gamma, float[] beta, int rows, int width)
        {
            (Y, InputGradient) = (new double[x.Length], new double[x.Length]);
            (Mean, Variance) = (new double[width], new double[width]);
            (GammaGradient, BetaGradient) = (new double[width], new double[width]);
            for (int c = 0; c < width; c++)
            {
                int[] at = [.. Enumerable.Range(0, rows).Select(r => (r * width) + c)];
                double mean = Mean[c] = at.Average(i => x[i]);
                double variance = Variance[c] = at.Average(i => (x[i] - mean) * (x[i] - mean));
                double inverse = 1 / Math.Sqrt(variance + Epsilon);
                double scale = (gamma.Length == 0 ? 1 : gamma[c]) * inverse;
                double gammaGradient = GammaGradient[c] = at.Sum(i => dy[i] * (x[i] - mean) * inverse);
                double betaGradient = BetaGradient[c] = at.Sum(i => (double)dy[i]);
                foreach (int i in at)
                {
                    Y[i] = ((x[i] - mean) * scale) + (beta.Length == 0 ? 0 : beta[c]);
                    InputGradient[i] = scale * (dy[i] - (betaGradient / rows) - ((x[i] - mean) * inverse * gammaGradient / rows));
                }
            }
        }

        public double[] Y { get; }

        public double[] InputGradient { get; }

        public double[] Mean { get; }

        public double[] Variance { get; }

        public double[] GammaGradient { get; }

        public double[] BetaGradient { get; }
    }
}
