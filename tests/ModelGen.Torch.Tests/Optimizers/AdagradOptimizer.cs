namespace ModelGen.Torch.Tests;

/// <summary>a += g², w −= rate·g/√(a + ε).</summary>
internal sealed record AdagradOptimizer(double LearningRate) : Optimizer(LearningRate)
{
    public double InitialAccumulator { get; init; } = 0.1;

    public double Epsilon { get; init; } = 1e-7;

    public override string Attribute => Write(
        "Adagrad",
        0.001,
        AttributeSyntax.Set(nameof(InitialAccumulator), InitialAccumulator, 0.1),
        AttributeSyntax.Set(nameof(Epsilon), Epsilon, 1e-7));

    public override void Update(Tensor weight, Tensor gradient, OptimizerMemory memory, double rate, int step)
    {
        Tensor accumulator = memory.Slot("a", InitialAccumulator);
        accumulator.add_(gradient.square());
        weight.sub_(gradient * rate / (accumulator + Epsilon).sqrt());
    }
}
