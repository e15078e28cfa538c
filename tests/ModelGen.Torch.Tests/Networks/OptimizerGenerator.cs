namespace ModelGen.Torch.Tests;

/// <summary>Draws optimizers and schedules with their options.</summary>
internal sealed class OptimizerGenerator(Dice dice)
{
    public Optimizer DrawOptimizer()
    {
        Optimizer optimizer = dice.Between(0, 4) switch
        {
            0 => DrawSgd(),
            1 => DrawRmsProp(),
            2 => new AdagradOptimizer(dice.Pick(0.001, 0.01, 0.05)) { InitialAccumulator = dice.Pick(0.1, 0.1, 0.5, 0.01), Epsilon = dice.Pick(1e-7, 1e-7, 1e-3) },
            3 => DrawAdam(),
            _ => DrawAdam() with { WeightDecay = dice.Pick(0.004, 0.1, 0) },
        };
        return dice.Between(0, 8) switch
        {
            0 => optimizer with { ClipNorm = dice.Pick(0.01, 0.1, 1) },
            1 => optimizer with { GlobalClipNorm = dice.Pick(0.05, 0.5, 5) },
            2 => optimizer with { ClipValue = dice.Pick(0.001, 0.01, 0.1) },
            _ => optimizer,
        };
    }

    public Schedule DrawSchedule(double first) => dice.Between(0, 3) switch
    {
        0 => new ExponentialDecay(dice.Pick(0.5, 0.9), dice.Between(1, 10), Staircase: dice.OneIn(2)),
        1 => new InverseTimeDecay(dice.Pick(0.5, 2), dice.Between(1, 10)),
        2 => new PolynomialDecay(first / 100, dice.Pick(1, 2, 0.5), Cycle: dice.OneIn(2), dice.Between(2, 25)),
        _ => new CosineDecay(dice.Pick(0, 0.1), dice.Between(2, 25), WarmupSteps: dice.Pick(0, 3), WarmupTarget: 2 * first),
    };

    private SgdOptimizer DrawSgd()
    {
        double momentum = dice.Sometimes(2, 0.5, 0.9);
        return new SgdOptimizer(dice.Pick(0.01, 0.001, 0.03)) { Momentum = momentum, Nesterov = momentum != 0 && dice.OneIn(2) };
    }

    private RmsPropOptimizer DrawRmsProp() => new(dice.Pick(0.001, 0.0003, 0.005))
    {
        Rho = dice.Pick(0.9, 0.9, 0.99, 0.5),
        Momentum = dice.Sometimes(3, 0.5, 0.9),
        Centered = dice.OneIn(3),
        Epsilon = dice.Pick(1e-7, 1e-7, 1e-4),
    };

    private AdamOptimizer DrawAdam() => new(dice.Pick(0.001, 0.0003, 0.01))
    {
        Beta1 = dice.Pick(0.9, 0.9, 0.8, 0.5),
        Beta2 = dice.Pick(0.999, 0.999, 0.99, 0.9),
        Epsilon = dice.Pick(1e-7, 1e-7, 1e-4),
        AmsGrad = dice.OneIn(3),
    };
}
