namespace ModelGen.EndToEnd.Tests;

/// <summary>Networks of every kind, as attributes: what users may write between <c>[Model]</c> and the class.</summary>
internal static class ArchitectureList
{
    /// <summary>Smooth networks, whose gradients differences can check.</summary>
    public static IReadOnlyDictionary<string, string> Smooth { get; } = new Dictionary<string, string>
    {
        ["OneUnit"] = "[Input(1)] [Dense(1)] [Loss(Loss.MeanSquaredError)]",
        ["Tanh"] = "[Input(5)] [Dense(7, Activation.Tanh)] [Dense(2)] [Loss(Loss.MeanSquaredError)]",
        ["Sigmoid"] = "[Input(5)] [Dense(7, Activation.Sigmoid)] [Dense(1, Activation.Sigmoid)] [Loss(Loss.BinaryCrossentropy)]",
        ["Gelu"] = "[Input(5)] [Dense(7, Activation.Gelu)] [Dense(3, Activation.Softmax)] [Loss(Loss.SparseCategoricalCrossentropy)]",
        ["GeluTanh"] = "[Input(5)] [Dense(7, Activation.GeluTanh)] [Dense(3, Activation.Softmax)] [Loss(Loss.CategoricalCrossentropy)]",
        ["Silu"] = "[Input(5)] [Dense(7, Activation.Silu)] [Dense(2)] [Loss(Loss.MeanSquaredError)]",
        ["Softplus"] = "[Input(5)] [Dense(7, Activation.Softplus)] [Dense(2)] [Loss(Loss.MeanSquaredError)]",
        ["Elu"] = "[Input(5)] [Dense(7, Activation.Elu)] [Dense(2)] [Loss(Loss.MeanSquaredError)]",
        ["HiddenSoftmax"] = "[Input(5)] [Dense(7, Activation.Softmax)] [Dense(2)] [Loss(Loss.MeanSquaredError)]",
        ["SoftmaxWithSquaredError"] = "[Input(5)] [Dense(4, Activation.Softmax)] [Loss(Loss.MeanSquaredError)]",
        ["SigmoidWithSquaredError"] = "[Input(5)] [Dense(4, Activation.Sigmoid)] [Loss(Loss.MeanSquaredError)]",
        ["GeluOutput"] = "[Input(5)] [Dense(4, Activation.Gelu)] [Loss(Loss.MeanSquaredError)]",
        ["SeparateActivations"] = "[Input(5)] [Dense(7)] [Activation(Activation.Gelu)] [Dense(3)] [Activation(Activation.Softmax)] [Loss(Loss.SparseCategoricalCrossentropy)]",
        ["LogitsSparse"] = "[Input(5)] [Dense(7, Activation.Tanh)] [Dense(4)] [Loss(Loss.SparseCategoricalCrossentropy, FromLogits = true)]",
        ["LogitsDense"] = "[Input(5)] [Dense(4)] [Loss(Loss.CategoricalCrossentropy, FromLogits = true, LabelSmoothing = 0.1)]",
        ["LogitsBinary"] = "[Input(5)] [Dense(3)] [Loss(Loss.BinaryCrossentropy, FromLogits = true, LabelSmoothing = 0.1)]",
        ["BatchNormBeforeActivation"] = "[Input(5)] [Dense(7, UseBias = false)] [BatchNorm] [Activation(Activation.Tanh)] [Dense(2)] [Loss(Loss.MeanSquaredError)]",
        ["BatchNormAfterActivation"] = "[Input(5)] [Dense(7, Activation.Gelu)] [BatchNorm] [Dense(2)] [Loss(Loss.MeanSquaredError)]",
        ["BatchNormOfInputs"] = "[Input(5)] [BatchNorm] [Dense(7, Activation.Tanh)] [Dense(2)] [Loss(Loss.MeanSquaredError)]",
        ["BatchNormAsOutput"] = "[Input(5)] [Dense(2)] [BatchNorm(GammaL2 = 0.1, BetaL2 = 0.2)] [Loss(Loss.MeanSquaredError)]",
        ["BatchNormWithoutCenter"] = "[Input(5)] [Dense(7, Activation.Tanh)] [BatchNorm(Center = false)] [Dense(2)] [Loss(Loss.MeanSquaredError)]",
        ["BatchNormWithoutScale"] = "[Input(5)] [Dense(7, Activation.Tanh)] [BatchNorm(Scale = false)] [Dense(2)] [Loss(Loss.MeanSquaredError)]",
        ["BatchNormPlainOfInputs"] = "[Input(5)] [BatchNorm(Scale = false, Center = false)] [Dense(7, Activation.Tanh)] [Dense(2)] [Loss(Loss.MeanSquaredError)]",
        ["BatchNormPlain"] = "[Input(5)] [Dense(7, Activation.Tanh)] [BatchNorm(Scale = false, Center = false)] [Dense(2)] [Loss(Loss.MeanSquaredError)]",
        ["DropoutOfInputs"] = "[Input(9)] [Dropout(0.3)] [Dense(7, Activation.Tanh)] [Dense(2)] [Loss(Loss.MeanSquaredError)]",
        ["DropoutInside"] = "[Input(5)] [Dense(21, Activation.Tanh)] [Dropout(0.4)] [Dense(7, Activation.Silu)] [Dropout(0.2)] [Dense(2)] [Loss(Loss.MeanSquaredError)]",
        ["DropoutAsOutput"] = "[Input(5)] [Dense(6)] [Dropout(0.3)] [Loss(Loss.MeanSquaredError)]",
        ["ActivationOfInputs"] = "[Input(5)] [Activation(Activation.Tanh)] [Dense(2)] [Loss(Loss.MeanSquaredError)]",
        ["Penalties"] = "[Input(5)] [Dense(7, Activation.Tanh, KernelL1 = 0.01, KernelL2 = 0.02, BiasL1 = 0.03, BiasL2 = 0.04, ActivityL2 = 0.05)] [Dense(2, ActivityL2 = 0.1)] [Loss(Loss.MeanSquaredError)]",
        ["PenalisedSoftmax"] = "[Input(5)] [Dense(3, Activation.Softmax, ActivityL2 = 0.3)] [Loss(Loss.SparseCategoricalCrossentropy)]",
        ["PenaltyBeforeSeparateSoftmax"] = "[Input(5)] [Dense(4, ActivityL2 = 0.3)] [Activation(Activation.Softmax)] [Loss(Loss.SparseCategoricalCrossentropy)]",
        ["TanhBeforeSeparateSoftmax"] = "[Input(5)] [Dense(4, Activation.Tanh)] [Activation(Activation.Softmax)] [Loss(Loss.SparseCategoricalCrossentropy)]",
        ["TanhThenDropoutBeforeSigmoid"] = "[Input(5)] [Dense(4)] [Activation(Activation.Tanh)] [Dropout(0.3)] [Activation(Activation.Sigmoid)] [Loss(Loss.BinaryCrossentropy)]",
        ["ReluThenDropoutBeforeSoftmax"] = "[Input(5)] [Dense(4, Activation.Relu)] [Dropout(0.3)] [Activation(Activation.Softmax)] [Loss(Loss.SparseCategoricalCrossentropy)]",
        ["PenalisedSigmoid"] = "[Input(5)] [Dense(3, Activation.Sigmoid, ActivityL2 = 0.3)] [Loss(Loss.BinaryCrossentropy)]",
        ["Everything"] = "[Input(20)] [Dense(33, Activation.Gelu, KernelL2 = 0.01)] [Dropout(0.2)] [Dense(17, UseBias = false)] [BatchNorm(Momentum = 0.9)] [Activation(Activation.Elu)] [Dense(10, Activation.Softmax)] [Loss(Loss.SparseCategoricalCrossentropy)]",
        ["Image"] = "[Input(3, 4, 2)] [Flatten] [Dense(5, Activation.Tanh)] [Dense(2)] [Loss(Loss.MeanSquaredError)]",
        ["ImageNormalised"] = "[Input(3, 4, 2)] [Flatten] [BatchNorm] [Dropout(0.1)] [Dense(2)] [Loss(Loss.MeanSquaredError)]",
        ["RescaledInputs"] = "[Input(5)] [Rescaling(0.5, -0.25)] [Dense(7, Activation.Tanh)] [Dense(2)] [Loss(Loss.MeanSquaredError)]",
        ["RescalingInside"] = "[Input(5)] [Dense(7, Activation.Tanh)] [Rescaling(-1.5, 0.5)] [Dense(2)] [Loss(Loss.MeanSquaredError)]",
        ["RescalingAsOutput"] = "[Input(5)] [Dense(7, Activation.Tanh)] [Dense(2)] [Rescaling(2, 1)] [Loss(Loss.MeanSquaredError)]",
        ["NormalizedInputs"] = "[Input(21)] [Normalization] [Dense(7, Activation.Tanh)] [Dense(2)] [Loss(Loss.MeanSquaredError)]",
        ["NormalizedImage"] = "[Input(3, 5, 2)] [Rescaling(0.5)] [Normalization] [Flatten] [Dense(5, Activation.Tanh)] [Dense(2)] [Loss(Loss.MeanSquaredError)]",
        ["AugmentedImage"] = "[Input(5, 9, 2)] [Rescaling(0.5)] [RandomFlip] [RandomRotation(0.2)] [RandomZoom(-0.3, 0.4, Fill = FillMode.Constant, FillValue = 0.5)] [Flatten] [Dense(5, Activation.Tanh)] [Dense(2)] [Loss(Loss.MeanSquaredError)]",
        ["AugmentedOtherwise"] = "[Input(6, 4, 1)] [RandomFlip(FlipMode.Vertical)] [RandomRotation(-0.1, 0.5, Fill = FillMode.Wrap)] [RandomZoom(0.3, Fill = FillMode.Nearest, Interpolation = Interpolation.Nearest)] [Normalization] [Flatten] [Dense(2)] [Loss(Loss.MeanSquaredError)]",
        ["AugmentationAlone"] = "[Input(6, 4, 1)] [RandomRotation(0.1)] [Loss(Loss.MeanSquaredError)]",
        ["Wide"] = "[Input(70)] [Dense(130, Activation.Tanh)] [Dense(65, Activation.Silu)] [Dense(40, Activation.Softmax)] [Loss(Loss.SparseCategoricalCrossentropy)]",
        ["HuberWide"] = "[Input(5)] [Dense(3)] [Loss(Loss.Huber, Delta = 50)]",
        ["FrozenInside"] = "[Input(5)] [Dense(7, Activation.Tanh)] [Dense(6, Activation.Gelu, Trainable = false)] [Dense(2)] [Loss(Loss.MeanSquaredError)]",
        ["FrozenFirst"] = "[Input(5)] [Dense(7, Activation.Tanh, Trainable = false)] [Dense(6, Activation.Gelu)] [Dense(2)] [Loss(Loss.MeanSquaredError)]",
        ["FrozenLast"] = "[Input(5)] [Dense(7, Activation.Tanh)] [Dense(2, Trainable = false)] [Loss(Loss.MeanSquaredError)]",
        ["FrozenBatchNorm"] = "[Input(5)] [Dense(7, Activation.Tanh)] [BatchNorm(Trainable = false)] [Dense(2)] [Loss(Loss.MeanSquaredError)]",
    };

    /// <summary>Networks with kinks, and every optimizer and schedule.</summary>
    public static IReadOnlyDictionary<string, string> Others { get; } = new Dictionary<string, string>
    {
        ["Relu"] = Net("[Sgd]", "Activation.Relu"),
        ["LeakyRelu"] = Net("[Sgd]", "Activation.LeakyRelu"),
        ["Selu"] = Net("[Sgd]", "Activation.Selu"),
        ["EluWithAlpha"] = "[Input(5)] [Dense(9)] [Activation(Activation.Elu, Alpha = 0.7)] [Dense(2)] [Loss(Loss.MeanSquaredError)]",
        ["LeakyReluWithSlope"] = "[Input(5)] [Dense(9)] [Activation(Activation.LeakyRelu, NegativeSlope = 0.05)] [Dense(2)] [Loss(Loss.MeanSquaredError)]",
        ["SgdMomentum"] = Net("[Sgd(Momentum = 0.9)]"),
        ["SgdNesterov"] = Net("[Sgd(LearningRate = 0.05, Momentum = 0.9, Nesterov = true)]"),
        ["RmsProp"] = Net("[RmsProp]"),
        ["RmsPropCentered"] = Net("[RmsProp(Centered = true)]"),
        ["RmsPropMomentum"] = Net("[RmsProp(Momentum = 0.5)]"),
        ["RmsPropFull"] = Net("[RmsProp(Rho = 0.8, Momentum = 0.5, Centered = true, Epsilon = 0.001)]"),
        ["Adagrad"] = Net("[Adagrad(InitialAccumulator = 0.2)]"),
        ["AdamDefault"] = Net(""),
        ["AdamAmsGrad"] = Net("[Adam(AmsGrad = true, Beta1 = 0.8, Beta2 = 0.9)]"),
        ["AdamW"] = Net("[AdamW(WeightDecay = 0.1)]"),
        ["AdamWAmsGrad"] = Net("[AdamW(AmsGrad = true)]"),
        ["ClipNorm"] = Net("[Sgd(ClipNorm = 0.05)]"),
        ["GlobalClipNorm"] = Net("[Adam(GlobalClipNorm = 0.05)]"),
        ["ClipValue"] = Net("[RmsProp(ClipValue = 0.01)]"),
        ["ExponentialDecay"] = Net("[Sgd] [ExponentialDecay(0.5, EverySteps = 2)]"),
        ["LinearDecay"] = Net("[Sgd] [LinearDecay(0.001, EverySteps = 2, Minimum = 0.004)]"),
        ["PolynomialDecay"] = Net("[Sgd] [PolynomialDecay(OverSteps = 4, Power = 2, Cycle = true)]"),
        ["InverseTimeDecay"] = Net("[Sgd] [InverseTimeDecay(0.5, OverSteps = 3)]"),
        ["CosineDecay"] = Net("[Sgd] [CosineDecay(OverSteps = 5, WarmupSteps = 2, WarmupTarget = 0.05, Alpha = 0.1)]"),
        ["PiecewiseConstant"] = Net("[Sgd] [PiecewiseConstant(new[] { 2, 4 }, new[] { 0.1, 0.05, 0.01 })]"),
        ["MeanAbsoluteError"] = "[Input(5)] [Dense(7, Activation.Relu)] [Dense(2)] [Loss(Loss.MeanAbsoluteError)]",
        ["ActivityL1"] = "[Input(5)] [Dense(7, Activation.Relu, ActivityL1 = 0.01)] [Dense(2, ActivityL1 = 0.1)] [Loss(Loss.MeanSquaredError)]",
    };

    /// <summary>All of them, compiled together.</summary>
    public static Lazy<CompiledModels> Compiled { get; } = new(static () => ModelCompiler.Compile(
        "using ModelGen;\n\nnamespace Architectures;\n\n" + string.Concat(Smooth.Concat(Others).Select(static pair =>
            $"/// <summary>{pair.Key}</summary>\n[Model]\n{pair.Value}\npublic partial class {pair.Key}Model;\n\n"))));

    /// <summary>Calls a static generic method (model class, target type) on one of them.</summary>
    public static void Run(Type host, string method, string name) =>
        Compiled.Value.Run(host, method, $"Architectures.{name}Model");

    private static string Net(string training, string activation = "Activation.Tanh") =>
        $"[Input(5)] [Dense(19, {activation})] [BatchNorm] [Dropout(0.1)] [Dense(3, Activation.Softmax)] [Loss(Loss.SparseCategoricalCrossentropy)] {training}";
}
