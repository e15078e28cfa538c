using ModelGen.Kernels;

namespace ModelGen.Tests.Kernels;

/// <summary>Rows that are computed sixteen or eight at a time have the bits of rows computed alone.</summary>
public sealed class SoftmaxBlockTests
{
    private const int Rows = 16 + 8 + 3;

    public static TheoryData<int> Widths => [1, 2, 3, 4, 5, 7, 8, 9, 12, 15, 16, 17];

    [Theory]
    [MemberData(nameof(Widths))]
    public void Softmax_OfManyRows_HasTheBitsOfSingleRows(int width)
    {
        float[] together = Logits(width);
        float[] alone = Logits(width);
        int stride = together.Length / Rows;

        SoftmaxKernel.Forward(together, width, Rows);
        for (int row = 0; row < Rows; row++)
        {
            SoftmaxKernel.Forward(alone.AsSpan(row * stride, stride), width, 1);
        }

        Matrix.AssertSameBits(alone, together);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void SparseCrossentropy_OfManyRows_HasTheBitsOfSingleRows(int width)
    {
        float[] weights = [.. Matrix.Random(new Random(width), Rows).Select(MathF.Abs)];
        foreach (bool keepLogits in (bool[])[false, true])
        {
            SparseSoftmaxCrossentropyLoss loss = new(keepLogits);
            float[] together = Logits(width), alone = Logits(width), gradients = new float[together.Length];
            int stride = together.Length / Rows;

            double sum = loss.Evaluate(together, Labels(width), weights, gradients, width, Rows);
            double expected = 0;
            float[] expectedGradients = new float[gradients.Length];
            for (int row = 0; row < Rows; row++)
            {
                Span<int> label = Labels(width).AsSpan(row, 1);
                expected += loss.Evaluate(alone.AsSpan(row * stride, stride).ToArray(), label, weights.AsSpan(row, 1), default, width, 1);
                loss.Evaluate(
                    alone.AsSpan(row * stride, stride), label, [weights[row] / Rows], expectedGradients.AsSpan(row * stride, stride), width, 1);
            }

            Assert.Equal(expected, sum);
            Matrix.AssertSameBits(alone, together);
            Matrix.AssertSameBits(expectedGradients, gradients);
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void SparseCrossentropy_LabelThatIsNoClass_Throws(int label)
    {
        int[] labels = Labels(3);
        labels[5] = label;
        Assert.Throws<ArgumentException>(() => default(SparseSoftmaxCrossentropyLoss).Evaluate(Logits(3), labels, default, default, 3, Rows));
    }

    private static float[] Logits(int width) => Matrix.Padded(Matrix.Random(new Random(width + 1), Rows * width, 20), Rows, width, 1e30f);

    private static int[] Labels(int width) => [.. Enumerable.Range(0, Rows).Select(row => row * 7 % width)];
}
