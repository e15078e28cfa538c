namespace ModelGen.EndToEnd.Tests;

/// <summary>The same network with every optimizer, and schedules that count steps or epochs.</summary>
internal static class ResumedModels
{
    private const string Network =
        """
        [Model]
        [Input(6)]
        [Dense(12, Activation.Tanh, KernelL2 = 0.001)]
        [Dropout(0.2)]
        [Dense(10, UseBias = false)]
        [BatchNorm(Momentum = 0.9)]
        [Activation(Activation.Relu)]
        [Dense(3, Activation.Softmax)]
        [Loss(Loss.SparseCategoricalCrossentropy)]
        [Metrics(Metric.Accuracy)]
        """;

    private static readonly Dictionary<string, string> Optimizers = new()
    {
        ["Plain"] = "[Sgd(LearningRate = 0.05)] [ExponentialDecay(0.9, EveryEpochs = 2)]",
        ["Momentum"] = "[Sgd(LearningRate = 0.02, Momentum = 0.9)] [CosineDecay(OverSteps = 60, WarmupSteps = 7, WarmupTarget = 0.02)]",
        ["Nesterov"] = "[Sgd(LearningRate = 0.02, Momentum = 0.9, Nesterov = true)] [LinearDecay(0.001, EverySteps = 5)]",
        ["RootMeanSquare"] = "[RmsProp(LearningRate = 0.005)] [InverseTimeDecay(0.1, OverSteps = 10)]",
        ["RootMeanSquareMomentum"] = "[RmsProp(LearningRate = 0.002, Momentum = 0.8)] [ExponentialDecay(0.9, EveryEpochs = 2)]",
        ["RootMeanSquareCentered"] = "[RmsProp(LearningRate = 0.005, Centered = true)] [CosineDecay(OverSteps = 60, WarmupSteps = 7, WarmupTarget = 0.02)]",
        ["RootMeanSquareAll"] = "[RmsProp(LearningRate = 0.002, Momentum = 0.8, Centered = true)] [LinearDecay(0.0001, EverySteps = 5)]",
        ["AdaptiveGradient"] = "[Adagrad(LearningRate = 0.05)] [InverseTimeDecay(0.1, OverSteps = 10)]",
        ["AdaptiveMoments"] = "[Adam(LearningRate = 0.01)] [ExponentialDecay(0.9, EveryEpochs = 2)]",
        ["GreatestMoments"] = "[Adam(LearningRate = 0.01, AmsGrad = true)] [CosineDecay(OverSteps = 60, WarmupSteps = 7, WarmupTarget = 0.02)]",
        ["DecayedMoments"] = "[AdamW(LearningRate = 0.01, WeightDecay = 0.01)] [LinearDecay(0.001, EverySteps = 5)]",
    };

    private static readonly Lazy<CompiledModels> Compiled = new(static () => ModelCompiler.Compile(
        "using ModelGen;\n\nnamespace Resumed;\n\n" + string.Concat(Optimizers.Select(static pair =>
            $"/// <summary>{pair.Key}</summary>\n{Network}\n{pair.Value}\npublic partial class {pair.Key}Classifier;\n\n"))));

    public static IEnumerable<string> Names => Optimizers.Keys;

    /// <summary>Calls a static generic method (model class, target type) on one of them.</summary>
    public static void Run(Type host, string method, string name, params object?[] arguments) =>
        Compiled.Value.Run(host, method, $"Resumed.{name}Classifier", arguments);
}
