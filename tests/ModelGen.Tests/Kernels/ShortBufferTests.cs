using ModelGen.Kernels;

namespace ModelGen.Tests.Kernels;

/// <summary>Kernels write past no buffer's end: one that is too short is an error before anything is written.</summary>
public sealed class ShortBufferTests
{
    private const int Width = 3;
    private const int Rows = 2;
    private const int Row = 16;
    private const int All = Rows * Row;

    [Fact]
    public void Activations()
    {
        ShortBuffers.AssertThrow(static b => ActivationKernel.Forward(default(Tanh), b[0], b[1]), All, All);
        ShortBuffers.AssertThrow(static b => ActivationKernel.Backward(default(Tanh), b[0], b[1], b[2]), All, All, All);
        Assert.Throws<ArgumentException>(static () => SoftmaxKernel.Forward(new float[All - 1], Width, Rows));
        ShortBuffers.AssertThrow(static b => SoftmaxKernel.Backward(b[0], b[1], Width, Rows), All, All);
    }

    [Fact]
    public void Residual() => ShortBuffers.AssertThrow(static b => ResidualKernel.Add(b[0], b[1], b[2]), All, All, All);

    [Fact]
    public void Normalization()
    {
        ShortBuffers.AssertThrow(static b => NormalizationKernel.Fold(b[0], b[1], features: 3, Width, b[2], b[3]), Row, Row, Row, Row);
        ShortBuffers.AssertThrow(static b => NormalizationKernel.Forward(b[0], Width, b[1], Width, Rows, b[2], b[3]), Rows * Width, All, Row, Row);
        ShortBuffers.AssertThrow(static b => NormalizationKernel.ClearMissing(b[0], 4, b[1], Width, Rows, [1], [2]), 4 + Width, All);
        Assert.Throws<ArgumentException>(static () => NormalizationKernel.ClearMissing(new float[8], 4, new float[All], Width, Rows, [1, 2], [3]));
    }

    [Fact]
    public void Dropout()
    {
        DropoutStream stream = new(seed: 1, stream: 2, pass: 3);
        ShortBuffers.AssertThrow(b => DropoutKernel.Forward(b[0], b[1], Width, Rows, 0.5, stream), All, All);
        ShortBuffers.AssertThrow(static b => DropoutKernel.BackwardOfRectified(b[0], b[1], Width, Rows, 0.5), All, All);
        Assert.Throws<ArgumentException>(static () =>
            DropoutKernel.Forward(new float[All], new float[All], Width, Rows, 0.5, new DropoutStream(1, 2, 3, new byte[(Rows * Width) - 1])));
    }

    [Fact]
    public void Penalties()
    {
        Assert.Throws<ArgumentException>(static () => Penalty.ActivitySum(new float[All - 1], Width, Rows, 1, 1));
        ShortBuffers.AssertThrow(static b => Penalty.AddActivityGradient(b[0], b[1], Width, Rows, 1, 1), All, All);
    }

    [Fact]
    public void Copies()
    {
        ShortBuffers.AssertThrow(static b => PaddedRows.CopyTo(b[0], b[1], Width, Rows), All, Rows * Width);
        ShortBuffers.AssertThrow(static b => PaddedRows.CopyFrom(b[0], b[1], Width, Rows), Rows * Width, All);
    }

    [Fact]
    public void Losses()
    {
        ShortBuffers.AssertThrow(
            static b => default(MeanSquaredErrorLoss).Evaluate(b[0], b[1], b[2], b[3], Width, Rows), All, Rows * Width, Rows, All);
        ShortBuffers.AssertThrow(
            static b => default(SparseCategoricalCrossentropyLoss).Evaluate(b[0], [0, 0], b[1], b[2], Width, Rows), All, Rows, All);
        Assert.Throws<ArgumentException>(static () => default(SparseCategoricalCrossentropyLoss).Evaluate(new float[All], [0], [], [], Width, Rows));
    }

    [Fact]
    public void Updates()
    {
        AssertUpdateThrows(new SgdRule(0.1), slots: 0);
        AssertUpdateThrows(new MomentumRule(0.1, 0.9, nesterov: true), slots: 1);
        AssertUpdateThrows(new AdagradRule(0.1, 1e-7), slots: 1);
        AssertUpdateThrows(new RmsPropRule(0.1, 0.9, momentum: 0, 1e-7, centered: false), slots: 1);
        AssertUpdateThrows(new RmsPropRule(0.1, 0.9, momentum: 0.9, 1e-7, centered: true), slots: 3);
        AssertUpdateThrows(new AdamRule(0.1, step: 1, 0.9, 0.999, 1e-7), slots: 2);
        AssertUpdateThrows(new AdamRule(0.1, step: 1, 0.9, 0.999, 1e-7, amsGrad: true), slots: 3);
    }

    private static void AssertUpdateThrows<TRule>(TRule rule, int slots)
        where TRule : IUpdateRule =>
        ShortBuffers.AssertThrow(
            b => rule.Apply(b[0], new float[All], slots > 0 ? b[1] : [], slots > 1 ? b[2] : [], slots > 2 ? b[3] : []),
            [.. Enumerable.Repeat(All, 1 + slots)]);
}
