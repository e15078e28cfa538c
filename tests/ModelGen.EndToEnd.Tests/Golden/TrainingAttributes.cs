namespace ModelGen.EndToEnd.Tests;

/// <summary>Losses, optimizers and schedules of golden files as attributes.</summary>
internal static class TrainingAttributes
{
    public static string Loss(GoldenLoss loss) => new AttributeText("Loss")
        .Positional("Loss." + loss.Type switch
        {
            "mse" => "MeanSquaredError",
            "mae" => "MeanAbsoluteError",
            "huber" => "Huber",
            "bce" => "BinaryCrossentropy",
            "cce" => "CategoricalCrossentropy",
            "sparse_cce" => "SparseCategoricalCrossentropy",
            _ => throw new NotSupportedException($"There is no loss '{loss.Type}'."),
        })
        .Set("FromLogits", loss.FromLogits)
        .Set("LabelSmoothing", loss.LabelSmoothing)
        .Set("Delta", loss.Delta, 1)
        .ToString();

    public static string Optimizer(GoldenOptimizer optimizer)
    {
        AttributeText text = optimizer.Type switch
        {
            "sgd" => new AttributeText("Sgd").Set("Momentum", optimizer.Momentum).Set("Nesterov", optimizer.Nesterov),
            "rmsprop" => new AttributeText("RmsProp")
                .Set("Rho", optimizer.Rho, 0.9)
                .Set("Momentum", optimizer.Momentum)
                .Set("Centered", optimizer.Centered)
                .Set("Epsilon", optimizer.Epsilon, 1e-7),
            "adagrad" => new AttributeText("Adagrad")
                .Set("InitialAccumulator", optimizer.InitialAccumulatorValue, 0.1)
                .Set("Epsilon", optimizer.Epsilon, 1e-7),
            "adam" => Adam("Adam", optimizer),
            "adamw" => Adam("AdamW", optimizer).Set("WeightDecay", optimizer.WeightDecay, 0.004),
            _ => throw new NotSupportedException($"There is no optimizer '{optimizer.Type}'."),
        };
        return text
            .Set("LearningRate", Rate(optimizer), double.NaN)
            .Set("ClipNorm", optimizer.Clipnorm)
            .Set("GlobalClipNorm", optimizer.GlobalClipnorm)
            .Set("ClipValue", optimizer.Clipvalue)
            .ToString();
    }

    public static string Schedule(GoldenSchedule schedule)
    {
        string interval = schedule.Staircase ? "EverySteps" : "OverSteps";
        return schedule.Type switch
        {
            "exponential_decay" => new AttributeText("ExponentialDecay")
                .Positional(AttributeText.Number(schedule.DecayRate))
                .Set(interval, schedule.DecaySteps).ToString(),
            "inverse_time_decay" => new AttributeText("InverseTimeDecay")
                .Positional(AttributeText.Number(schedule.DecayRate))
                .Set(interval, schedule.DecaySteps).ToString(),
            "polynomial_decay" => new AttributeText("PolynomialDecay")
                .Set("End", schedule.EndLearningRate, 1e-4)
                .Set("Power", schedule.Power, 1)
                .Set("Cycle", schedule.Cycle)
                .Set(interval, schedule.DecaySteps).ToString(),
            "cosine_decay" => new AttributeText("CosineDecay")
                .Set("Alpha", schedule.Alpha)
                .Set("WarmupSteps", schedule.WarmupSteps)
                .Set("WarmupTarget", schedule.WarmupTarget)
                .Set(interval, schedule.DecaySteps).ToString(),
            "piecewise_constant" or "piecewise_constant_decay" => new AttributeText("PiecewiseConstant")
                .Positional($"new[] {{ {string.Join(", ", schedule.Boundaries)} }}")
                .Positional($"new double[] {{ {string.Join(", ", schedule.Values.Select(AttributeText.Number))} }}").ToString(),
            _ => throw new NotSupportedException($"There is no schedule '{schedule.Type}'."),
        };
    }

    private static AttributeText Adam(string name, GoldenOptimizer optimizer) => new AttributeText(name)
        .Set("Beta1", optimizer.Beta1, 0.9)
        .Set("Beta2", optimizer.Beta2, 0.999)
        .Set("Epsilon", optimizer.Epsilon, 1e-7)
        .Set("AmsGrad", optimizer.Amsgrad);

    /// <summary>The declared rate; a piecewise constant schedule has its own.</summary>
    private static double? Rate(GoldenOptimizer optimizer) => optimizer.Schedule switch
    {
        null => optimizer.LearningRate,
        { Type: "piecewise_constant" or "piecewise_constant_decay" } => null,
        { } schedule => schedule.InitialLearningRate,
    };
}
