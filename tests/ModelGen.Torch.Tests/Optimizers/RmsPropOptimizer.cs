namespace ModelGen.Torch.Tests;

/// <summary>v = ρv + (1 − ρ)g², w −= rate·g/√(v + ε); centered, v less the squared mean; with momentum, b = momentum·b + that.</summary>
internal sealed record RmsPropOptimizer(double LearningRate) : Optimizer(LearningRate)
{
    public double Rho { get; init; } = 0.9;

    public double Momentum { get; init; }

    public bool Centered { get; init; }

    public double Epsilon { get; init; } = 1e-7;

    public override string Attribute => Write(
        "RmsProp",
        0.001,
        AttributeSyntax.Set(nameof(Rho), Rho, 0.9),
        AttributeSyntax.Set(nameof(Momentum), Momentum),
        AttributeSyntax.Set(nameof(Centered), Centered),
        AttributeSyntax.Set(nameof(Epsilon), Epsilon, 1e-7));

    public override void Update(Tensor weight, Tensor gradient, OptimizerMemory memory, double rate, int step)
    {
        Tensor square = memory.Slot("square");
        square.copy_(square * Rho + gradient.square() * (1 - Rho));
        Tensor variance = square;
        if (Centered)
        {
            Tensor mean = memory.Slot("mean");
            mean.copy_(mean * Rho + gradient * (1 - Rho));
            variance = square - mean.square();
        }

        Tensor change = gradient * rate / (variance + Epsilon).sqrt();
        if (Momentum != 0)
        {
            Tensor velocity = memory.Slot("velocity");
            change = velocity.copy_(velocity * Momentum + change);
        }

        weight.sub_(change);
    }
}
