using ModelGen.Kernels;

namespace ModelGen.Tests.Kernels;

public sealed class DenseKernelTests
{
    private const int Rows = 11;
    private const int Width = 23;
    private const int Units = 19;

    private readonly float[] _input = Matrix.Random(new Random(1), Rows * Width);
    private readonly float[] _kernel = Matrix.Random(new Random(2), Width * Units);
    private readonly float[] _bias = Matrix.Random(new Random(3), Units);
    private readonly float[] _gradient = Matrix.Random(new Random(4), Rows * Units);

    [Fact]
    public void Forward_WithAffineAndActivation_AppliesBiasThenScaleThenActivation()
    {
        float[] scale = Matrix.Random(new Random(5), Units);
        float[] shift = Matrix.Random(new Random(6), Units);
        double[] expected = new double[Rows * Units];
        for (int i = 0; i < expected.Length; i++)
        {
            int c = i % Units;
            expected[i] = Math.Tanh((scale[c] * (_bias[c] + Product(i / Units, c))) + shift[c]);
        }

        float[] output = Forward(default(Tanh), _bias, scale, shift);

        Matrix.AssertClose(expected, output, 1e-5, 1e-6);
    }

    [Fact]
    public void Forward_WithoutBias_StartsFromZero()
    {
        double[] expected = [.. Enumerable.Range(0, Rows * Units).Select(i => Product(i / Units, i % Units))];
        Matrix.AssertClose(expected, Forward(default(Linear), [], [], []), 1e-5, 1e-6);
    }

    [Fact]
    public void Forward_OneRowOfABatch_GivesTheBitsOfTheWholeBatch()
    {
        float[] batch = Forward(default(Gelu), _bias, [], []);
        float[] output = new float[Panel.Pad(Units)];
        for (int row = 0; row < Rows; row++)
        {
            DenseKernel.Forward(
                default(Gelu), _input.AsSpan(row * Width, Width), Width, Width, Matrix.Panels(_kernel, Width, Units),
                Matrix.Padded(_bias, 1, Units), [], [], output, Units, 1);
            Matrix.AssertSameBits(batch.AsSpan(row * Units, Units), output.AsSpan(0, Units));
        }
    }

    [Fact]
    public void WeightGradient_WithPenalty_AddsItOnce()
    {
        const float L1 = 0.25f;
        const float L2 = 0.125f;
        _kernel[3] = 0;
        float[] slab = new float[Width * Panel.Pad(Units)];
        DenseKernel.WeightGradient(
            _input, Width, Width, Matrix.Padded(_gradient, Rows, Units), Units, Rows, Matrix.Panels(_kernel, Width, Units), L1, L2, 0,
            new StoreGradients(slab));

        double[] expected = new double[Width * Units];
        for (int i = 0; i < expected.Length; i++)
        {
            double sum = (L1 * Math.Sign(_kernel[i])) + (2 * L2 * _kernel[i]);
            for (int r = 0; r < Rows; r++)
            {
                sum += (double)_input[(r * Width) + (i / Units)] * _gradient[(r * Units) + (i % Units)];
            }

            expected[i] = sum;
        }

        Matrix.AssertClose(expected, Matrix.FromPanels(slab, Width, Units), 1e-5, 1e-6);
        Matrix.AssertSameBits(Matrix.Panels(Matrix.FromPanels(slab, Width, Units), Width, Units), slab);
    }

    [Theory]
    [InlineData(0.5f, 0.25f)]
    [InlineData(0.5f, 0)]
    [InlineData(0, 0.25f)]
    public void BiasGradient_WithPenalty_AddsItOnce(float l1, float l2)
    {
        float[] slab = new float[Panel.Pad(Units)];
        DenseKernel.BiasGradient(
            Matrix.Padded(_gradient, Rows, Units), Units, Rows, Matrix.Padded(_bias, 1, Units), l1, l2, 0, new StoreGradients(slab));
        for (int c = 0; c < Units; c++)
        {
            double sum = Enumerable.Range(0, Rows).Sum(r => (double)_gradient[(r * Units) + c]);
            Matrix.AssertClose(sum + (l1 * Math.Sign(_bias[c])) + (2 * l2 * _bias[c]), slab[c], 1e-5, 1e-6);
        }
    }

    [Fact]
    public void WeightGradient_FusedWithAnUpdate_GivesTheBitsOfStoringFirst()
    {
        const int Offset = 32;
        float[] panels = Matrix.Panels(_kernel, Width, Units);
        float[] stored = new float[Offset + panels.Length];
        float[] fused = new float[Offset + panels.Length];
        float[] gradients = new float[Offset + panels.Length];
        panels.CopyTo(stored, Offset);
        panels.CopyTo(fused, Offset);
        float[][] slots = [.. Enumerable.Range(0, 4).Select(_ => new float[stored.Length])];
        for (int step = 1; step <= 3; step++)
        {
            AdamRule rule = new(0.01, step, 0.9, 0.999, 1e-7);
            Differentiate(stored.AsSpan(Offset), Offset, new StoreGradients(gradients));
            rule.Apply(stored.AsSpan(Offset), gradients.AsSpan(Offset), slots[0].AsSpan(Offset), slots[1].AsSpan(Offset), []);
            Differentiate(fused.AsSpan(Offset), Offset, new FusedUpdate<AdamRule>(fused, slots[2], slots[3], default, rule));
        }

        Matrix.AssertSameBits(stored, fused);
        Assert.NotEqual(panels[0], fused[Offset]);
        Matrix.AssertSameBits(Matrix.Panels(Matrix.FromPanels(fused.AsSpan(Offset), Width, Units), Width, Units), fused.AsSpan(Offset));
    }

    [Fact]
    public void Kernels_WithShortBuffers_ThrowInsteadOfWriting()
    {
        float[] kernel = Matrix.Panels(_kernel, Width, Units);
        float[] padded = Matrix.Padded(_gradient, Rows, Units);
        int full = Rows * Panel.Pad(Units);
        Assert.Throws<ArgumentException>(() => DenseKernel.Forward(
            default(Linear), _input, Width, Width, kernel, [], [], [], new float[full - 1], Units, Rows));
        Assert.Throws<ArgumentException>(() => DenseKernel.Forward(
            default(Linear), _input.AsSpan(1), Width, Width, kernel, [], [], [], new float[full], Units, Rows));
        Assert.Throws<ArgumentException>(() => DenseKernel.Forward(
            default(Linear), _input, Width, Width, kernel.AsSpan(1), [], [], [], new float[full], Units, Rows));
        Assert.Throws<ArgumentException>(() => DenseKernel.Forward(
            default(Linear), _input, Width, Width, kernel, new float[Units], [], [], new float[full], Units, Rows));
        Assert.Throws<ArgumentException>(() => DenseKernel.InputGradient(
            padded, Units, kernel, Width, new float[Rows * Width], Rows));
        Assert.Throws<ArgumentException>(() => DenseKernel.WeightGradient(
            _input, Width, Width, padded.AsSpan(1), Units, Rows, kernel, 0, 0, 0, new StoreGradients(new float[kernel.Length])));
        Assert.Throws<ArgumentException>(() => DenseKernel.BiasGradient(
            padded.AsSpan(1), Units, Rows, [], 0, 0, 0, new StoreGradients(new float[Panel.Pad(Units)])));
        Assert.Throws<ArgumentException>(() => DenseKernel.BiasGradient(
            padded, Units, Rows, new float[Units], 1, 0, 0, new StoreGradients(new float[Panel.Pad(Units)])));
        Assert.Throws<ArgumentException>(() => DenseKernel.BiasGradient(
            padded, Units, Rows, new float[Units], 0, 1, 0, new StoreGradients(new float[Panel.Pad(Units)])));
    }

    private void Differentiate<TSink>(ReadOnlySpan<float> kernel, int offset, TSink sink)
        where TSink : struct, IGradientSink =>
        DenseKernel.WeightGradient(_input, Width, Width, Matrix.Padded(_gradient, Rows, Units), Units, Rows, kernel, 0.01f, 0.02f, offset, sink);

    private double Product(int row, int column) =>
        Enumerable.Range(0, Width).Sum(k => (double)_input[(row * Width) + k] * _kernel[(k * Units) + column]);

    private float[] Forward<T>(T activation, float[] bias, float[] scale, float[] shift)
        where T : struct, IElementwise
    {
        GuardedBuffer output = new(Rows * Panel.Pad(Units));
        DenseKernel.Forward(
            activation, _input, Width, Width, Matrix.Panels(_kernel, Width, Units), PadOrEmpty(bias), PadOrEmpty(scale), PadOrEmpty(shift),
            output.Span, Units, Rows);
        output.AssertIntact();
        return Matrix.Dense(output.Span, Rows, Units);
    }

    private static float[] PadOrEmpty(float[] vector) => vector.Length == 0 ? [] : Matrix.Padded(vector, 1, Units);
}
