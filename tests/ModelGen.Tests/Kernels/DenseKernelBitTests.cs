using ModelGen.Kernels;

namespace ModelGen.Tests.Kernels;

/// <summary>The order of accumulation is fixed: naive scalar loops must give the same bits.</summary>
public sealed class DenseKernelBitTests
{
    private static readonly int[] ThreadCounts = [1, 2, 3, 7];

    public static TheoryData<int, int, int> Shapes()
    {
        TheoryData<int, int, int> shapes = new()
        {
            { 1, 1, 1 }, { 6, 16, 16 }, { 7, 17, 15 }, { 13, 97, 33 }, { 32, 64, 10 }, { 5, 193, 16 }, { 300, 20, 18 }, { 513, 3, 5 },

            // One row takes panels together; large products are packed in blocks; both may be shared among threads.
            { 1, 70, 70 }, { 1, 33, 200 }, { 1, 600, 700 }, { 260, 300, 770 }, { 100, 780, 700 }, { 90, 770, 800 }, { 40, 1024, 800 },

            // Two blocks of steps, of rows, and of the batch, with vectors of either width.
            { 13, 2049, 770 }, { 12, 770, 2050 }, { 265, 300, 770 }, { 529, 256, 801 }, { 30, 4100, 33 },
        };
        Random random = new(11);
        for (int i = 0; i < 60; i++)
        {
            shapes.Add(random.Next(1, 41), random.Next(1, 71), random.Next(1, 71));
        }

        return shapes;
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Forward_AnyShape_AddsInTheOrderOfTheInputs(int rows, int width, int units)
    {
        Random random = new(rows + (100 * width) + (10000 * units));
        int inputStride = width + random.Next(0, 5);
        float[] input = Matrix.Random(random, rows * inputStride);
        float[] kernel = Matrix.Random(random, width * units);
        float[] bias = Matrix.Random(random, units);
        float[] expected = new float[rows * units];
        for (int r = 0; r < rows; r++)
        {
            for (int c = 0; c < units; c++)
            {
                float sum = bias[c];
                for (int k = 0; k < width; k++)
                {
                    sum = MathF.FusedMultiplyAdd(input[(r * inputStride) + k], kernel[(k * units) + c], sum);
                }

                expected[(r * units) + c] = sum;
            }
        }

        foreach (int threads in ThreadCounts)
        {
            GuardedBuffer output = new(rows * Panel.Pad(units));
            int used = ((rows - 1) * inputStride) + width;
            DenseKernel.Forward(
                default(Linear), input.AsSpan(0, used), inputStride, width, Matrix.Panels(kernel, width, units), Matrix.Padded(bias, 1, units), [], [],
                output.Span, units, rows, threads);

            Matrix.AssertSameBits(expected, Matrix.Dense(output.Span, rows, units));
            Matrix.AssertPaddingIsZero(output.Span, rows, units);
            output.AssertIntact();
        }
    }

    /// <summary>What comes after the sums comes after the last block of steps, once.</summary>
    [Theory]
    [InlineData(13, 2049, 770)]
    [InlineData(265, 300, 770)]
    [InlineData(7, 33, 50)]
    public void Forward_WithNormalizationAndActivation_AppliesThemToWholeSums(int rows, int width, int units)
    {
        Random random = new(width);
        float[] input = Matrix.Random(random, rows * width);
        float[] kernel = Matrix.Panels(Matrix.Random(random, width * units), width, units);
        float[] bias = Matrix.Padded(Matrix.Random(random, units), 1, units);
        float[] scale = Matrix.Padded(Matrix.Random(random, units), 1, units);
        float[] shift = Matrix.Padded(Matrix.Random(random, units), 1, units);
        float[] sums = new float[rows * Panel.Pad(units)];
        DenseKernel.Forward(default(Linear), input, width, width, kernel, bias, sums, units, rows);
        float[] expected = [.. sums.Select((sum, i) => MathF.FusedMultiplyAdd(sum, scale[i % scale.Length], shift[i % shift.Length]))];
        ActivationKernel.Forward(default(Tanh), expected, expected);

        foreach (int threads in ThreadCounts)
        {
            float[] actual = new float[sums.Length];
            DenseKernel.Forward(default(Tanh), input, width, width, kernel, bias, scale, shift, actual, units, rows, threads);
            Matrix.AssertSameBits(expected, actual);
        }
    }

    [Fact]
    public void Products_WithANegativeNumberOfThreads_ThrowAndLeaveTheTeamAtWork()
    {
        float[] kernel = new float[256 * 256];
        float[] rows = new float[64 * 256];
        Assert.Throws<ArgumentException>("threads", () => Product(threads: -3));
        Product(threads: 2);

        void Product(int threads) => DenseKernel.Forward(default(Linear), rows, 256, 256, kernel, [], new float[64 * 256], 256, 64, threads);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void InputGradient_AnyShape_AddsInTheOrderOfTheUnits(int rows, int width, int units)
    {
        Random random = new(rows + (100 * width) + (10000 * units));
        float[] gradient = Matrix.Random(random, rows * units);
        float[] kernel = Matrix.Random(random, width * units);
        float[] expected = new float[rows * width];
        for (int r = 0; r < rows; r++)
        {
            for (int k = 0; k < width; k++)
            {
                float sum = 0;
                for (int c = 0; c < units; c++)
                {
                    sum = MathF.FusedMultiplyAdd(gradient[(r * units) + c], kernel[(k * units) + c], sum);
                }

                expected[(r * width) + k] = sum;
            }
        }

        foreach (int threads in ThreadCounts)
        {
            GuardedBuffer actual = new(rows * Panel.Pad(width));
            DenseKernel.InputGradient(
                Matrix.Padded(gradient, rows, units), units, Matrix.Panels(kernel, width, units), width, actual.Span, rows, threads);

            Matrix.AssertSameBits(expected, Matrix.Dense(actual.Span, rows, width));
            Matrix.AssertPaddingIsZero(actual.Span, rows, width);
            actual.AssertIntact();
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void WeightGradient_AnyShape_AddsInTheOrderOfTheRows(int rows, int width, int units)
    {
        Random random = new(rows + (100 * width) + (10000 * units));
        int inputStride = width + random.Next(0, 5);
        float[] input = Matrix.Random(random, rows * inputStride);
        float[] gradient = Matrix.Random(random, rows * units);
        float[] expected = new float[width * units];
        for (int k = 0; k < width; k++)
        {
            for (int c = 0; c < units; c++)
            {
                float sum = 0;
                for (int r = 0; r < rows; r++)
                {
                    sum = MathF.FusedMultiplyAdd(input[(r * inputStride) + k], gradient[(r * units) + c], sum);
                }

                expected[(k * units) + c] = sum;
            }
        }

        const int Offset = 48;
        foreach (int threads in ThreadCounts)
        {
            float[] slab = new float[Offset + (width * Panel.Pad(units)) + 16];
            Array.Fill(slab, 7f);
            int used = ((rows - 1) * inputStride) + width;
            DenseKernel.WeightGradient(
                input.AsSpan(0, used), inputStride, width, Matrix.Padded(gradient, rows, units), units, rows,
                new float[width * Panel.Pad(units)], 0, 0, Offset, new StoreGradients(slab), threads);

            ReadOnlySpan<float> panels = slab.AsSpan(Offset, width * Panel.Pad(units));
            Matrix.AssertSameBits(Matrix.Panels(expected, width, units), panels);
            Assert.True(slab.AsSpan(0, Offset).IndexOfAnyExcept(7f) < 0 && slab.AsSpan(Offset + panels.Length).IndexOfAnyExcept(7f) < 0);
        }
    }

    /// <summary>Large and packed, where the update is told which weights come next; and small, where it is not.</summary>
    [Theory]
    [InlineData(90, 770, 800)]
    [InlineData(5, 33, 50)]
    public void WeightGradient_IntoAFusedUpdate_GivesTheBitsOfTheSeparateOne(int rows, int width, int units)
    {
        Random random = new(width);
        float[] input = Matrix.Random(random, rows * width);
        float[] gradient = Matrix.Padded(Matrix.Random(random, rows * units), rows, units);
        float[] kernel = Matrix.Panels(Matrix.Random(random, width * units), width, units);
        AdamRule rule = new(learningRate: 0.01, step: 1, beta1: 0.9, beta2: 0.999, epsilon: 1e-7);
        float[] gradients = new float[kernel.Length];
        (float[] expected, float[] mean, float[] square) = ([.. kernel], new float[kernel.Length], new float[kernel.Length]);
        DenseKernel.WeightGradient(input, width, width, gradient, units, rows, kernel, 0.01f, 0.02f, 0, new StoreGradients(gradients));
        rule.Apply(expected, gradients, mean, square, []);

        (float[] actual, float[] fusedMean, float[] fusedSquare) = ([.. kernel], new float[kernel.Length], new float[kernel.Length]);
        DenseKernel.WeightGradient(
            input, width, width, gradient, units, rows, actual, 0.01f, 0.02f, 0, new FusedUpdate<AdamRule>(actual, fusedMean, fusedSquare, [], rule));

        Matrix.AssertSameBits(expected, actual);
        Matrix.AssertSameBits(mean, fusedMean);
        Matrix.AssertSameBits(square, fusedSquare);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void BiasGradient_AnyShape_AddsInTheOrderOfTheRows(int rows, int width, int units)
    {
        int columns = units + width;
        float[] gradient = Matrix.Random(new Random(rows + columns), rows * columns);
        float[] expected = new float[Panel.Pad(columns)];
        for (int r = 0; r < rows; r++)
        {
            for (int c = 0; c < columns; c++)
            {
                expected[c] += gradient[(r * columns) + c];
            }
        }

        float[] slab = new float[16 + expected.Length];
        DenseKernel.BiasGradient(Matrix.Padded(gradient, rows, columns), columns, rows, [], 0, 0, 16, new StoreGradients(slab));

        Matrix.AssertSameBits(expected, slab.AsSpan(16));
    }

    [Fact]
    public void BiasGradient_MoreColumnsThanABlock_CoversAll()
    {
        const int Columns = 4000;
        float[] gradient = Matrix.Random(new Random(1), 3 * Columns);
        float[] slab = new float[Columns];
        DenseKernel.BiasGradient(gradient, Columns, 3, [], 0, 0, 0, new StoreGradients(slab));
        for (int c = 0; c < Columns; c++)
        {
            Assert.Equal(gradient[c] + gradient[Columns + c] + gradient[(2 * Columns) + c], slab[c]);
        }
    }
}
