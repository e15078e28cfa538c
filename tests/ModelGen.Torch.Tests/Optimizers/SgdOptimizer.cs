namespace ModelGen.Torch.Tests;

/// <summary>w −= rate·g; with momentum v = momentum·v − rate·g, w += v, or looking ahead w += momentum·v − rate·g.</summary>
internal sealed record SgdOptimizer(double LearningRate) : Optimizer(LearningRate)
{
    public double Momentum { get; init; }

    public bool Nesterov { get; init; }

    public override string Attribute => Write("Sgd", 0.01, AttributeSyntax.Set(nameof(Momentum), Momentum), AttributeSyntax.Set(nameof(Nesterov), Nesterov));

    public override void Update(Tensor weight, Tensor gradient, OptimizerMemory memory, double rate, int step)
    {
        Tensor change = gradient * -rate;
        if (Momentum != 0)
        {
            Tensor velocity = memory.Slot("v");
            velocity.copy_(velocity * Momentum + change);
            change = Nesterov ? velocity * Momentum + change : velocity;
        }

        weight.add_(change);
    }
}
