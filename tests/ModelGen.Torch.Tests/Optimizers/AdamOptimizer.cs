namespace ModelGen.Torch.Tests;

/// <summary>Adam, whose ε is added before the correction of the second moment; with weight decay AdamW.</summary>
internal sealed record AdamOptimizer(double LearningRate) : Optimizer(LearningRate)
{
    private const double UsualDecay = 0.004;

    public double Beta1 { get; init; } = 0.9;

    public double Beta2 { get; init; } = 0.999;

    public double Epsilon { get; init; } = 1e-7;

    public bool AmsGrad { get; init; }

    /// <summary>AdamW's; null for Adam.</summary>
    public double? WeightDecay { get; init; }

    public override string Attribute => Write(
        WeightDecay is null ? "Adam" : "AdamW",
        0.001,
        AttributeSyntax.Set(nameof(Beta1), Beta1, 0.9),
        AttributeSyntax.Set(nameof(Beta2), Beta2, 0.999),
        AttributeSyntax.Set(nameof(Epsilon), Epsilon, 1e-7),
        AttributeSyntax.Set(nameof(AmsGrad), AmsGrad),
        AttributeSyntax.Set(nameof(WeightDecay), WeightDecay ?? UsualDecay, UsualDecay));

    public override void Update(Tensor weight, Tensor gradient, OptimizerMemory memory, double rate, int step)
    {
        weight.sub_(weight * (rate * (WeightDecay ?? 0)));
        Tensor mean = memory.Slot("m");
        Tensor square = memory.Slot("v");
        mean.add_((gradient - mean) * (1 - Beta1));
        square.add_((gradient.square() - square) * (1 - Beta2));
        if (AmsGrad)
        {
            Tensor largest = memory.Slot("largest");
            square = largest.copy_(torch.maximum(largest, square));
        }

        double corrected = rate * Math.Sqrt(1 - Math.Pow(Beta2, step)) / (1 - Math.Pow(Beta1, step));
        weight.sub_(mean * corrected / (square.sqrt() + Epsilon));
    }
}
