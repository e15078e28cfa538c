namespace ModelGen.Torch.Tests;

/// <summary>Batch normalization with the biased variance; frozen, it uses the moving statistics and leaves them alone.</summary>
internal sealed record BatchNormLayer(string Name) : Layer(Name)
{
    public double Momentum { get; init; } = 0.99;

    public double Epsilon { get; init; } = 1e-3;

    public bool Center { get; init; } = true;

    public bool Scale { get; init; } = true;

    public double GammaL2 { get; init; }

    public double BetaL2 { get; init; }

    public override string Attribute => AttributeSyntax.Write(
        "BatchNorm",
        AttributeSyntax.Set(nameof(Momentum), Momentum, 0.99),
        AttributeSyntax.Set(nameof(Epsilon), Epsilon, 1e-3),
        AttributeSyntax.Set(nameof(Center), Center, fallback: true),
        AttributeSyntax.Set(nameof(Scale), Scale, fallback: true),
        AttributeSyntax.Set(nameof(GammaL2), GammaL2),
        AttributeSyntax.Set(nameof(BetaL2), BetaL2),
        TrainableArgument);

    public override IEnumerable<NetworkParameter> DrawParameters(int[] input, Dice dice)
    {
        int width = input.Single();
        if (Scale)
        {
            yield return Parameter("Gamma", input, dice.Numbers(width, 1, 0.5));
        }

        if (Center)
        {
            yield return Parameter("Beta", input, dice.Numbers(width, 0, 0.5));
        }

        yield return Statistic("MovingMean", dice.Numbers(width, 0, 0.5));
        yield return Statistic("MovingVariance", dice.Numbers(width, 1, 0.5));
    }

    public override Tensor Forward(Tensor x, TorchPass pass)
    {
        Tensor mean = Own(pass, "MovingMean");
        Tensor variance = Own(pass, "MovingVariance");
        if (pass.Trains && Trainable)
        {
            mean = pass.Round(x.mean([0]));
            // By the mean the variance has no derivative. A rounded mean then shows as in the closed form, which is what libraries compute.
            variance = pass.Round((x - mean.detach()).square().mean([0]));
            Follow(pass, "MovingMean", mean);
            Follow(pass, "MovingVariance", variance);
        }

        Tensor y = pass.Round(pass.Round(x - mean) / (variance + Epsilon).sqrt());
        y = Scale ? y * Own(pass, "Gamma") : y;
        return Center ? y + Own(pass, "Beta") : y;
    }

    public override IEnumerable<Tensor> WeightPenalties(TorchPass pass)
    {
        if (!Trainable)
        {
            return [];
        }

        IEnumerable<Tensor> gamma = Scale ? new Penalty(0, GammaL2).Of(Own(pass, "Gamma")) : [];
        return gamma.Concat(Center ? new Penalty(0, BetaL2).Of(Own(pass, "Beta")) : []);
    }

    private void Follow(TorchPass pass, string statistic, Tensor batch) =>
        pass.Statistics[$"{Name}.{statistic}"] = (Own(pass, statistic) * Momentum + batch * (1 - Momentum)).detach();
}
