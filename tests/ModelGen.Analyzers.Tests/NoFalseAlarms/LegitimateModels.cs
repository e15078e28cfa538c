namespace ModelGen.Analyzers.Tests;

/// <summary>Models that are right, some of them unusual: what users may write between <c>[Model]</c> and the class.</summary>
internal static class LegitimateModels
{
    public static IReadOnlyDictionary<string, string> Trained { get; } = new Dictionary<string, string>
    {
        // Autoencoders and bottlenecks.
        ["Autoencoder"] = "[Input(784)] [Dense(64, Activation.Relu)] [Dense(16, Activation.Relu)] [Dense(64, Activation.Relu)] [Dense(784, Activation.Sigmoid)] [Loss(Loss.BinaryCrossentropy)]",
        ["AutoencoderOfPixels"] = "[Input(28, 28, 1)] [Rescaling(1 / 255.0)] [Flatten] [Dense(32, Activation.Relu)] [Dense(784, Activation.Sigmoid)] [Loss(Loss.MeanSquaredError)]",
        ["LinearAutoencoder"] = "[Input(30)] [Dense(3)] [Dense(30)] [Loss(Loss.MeanSquaredError)]",
        ["SparseAutoencoder"] = "[Input(64)] [Dense(128, Activation.Relu, ActivityL1 = 0.0001)] [Dense(64, Activation.Sigmoid)] [Loss(Loss.MeanSquaredError)]",
        ["DenoisingAutoencoder"] = "[Input(64)] [Dropout(0.3)] [Dense(32, Activation.Relu)] [Dense(64, Activation.Sigmoid)] [Loss(Loss.MeanSquaredError)] [Metrics(Metric.MeanAbsoluteError)]",
        ["LowRankLayer"] = "[Input(512)] [Dense(16, UseBias = false)] [Dense(512, Activation.Relu)] [Dense(10, Activation.Softmax)] [Loss(Loss.SparseCategoricalCrossentropy)]",
        ["LinearCode"] = "[Input(20)] [Dense(16, Activation.Tanh)] [Dense(2, Name = \"Code\")] [Dense(16, Activation.Tanh)] [Dense(20)] [Loss(Loss.MeanSquaredError)]",

        // Several labels, probabilities, regression in a range.
        ["MultiLabel"] = "[Input(50)] [Dense(32, Activation.Relu)] [Dense(8, Activation.Sigmoid)] [Loss(Loss.BinaryCrossentropy)] [Metrics(Metric.Precision, Metric.Recall, Metric.F1)]",
        ["MultiLabelFromLogits"] = "[Input(50)] [Dense(32, Activation.Relu)] [Dense(8)] [Loss(Loss.BinaryCrossentropy, FromLogits = true)] [Metrics(Metric.Accuracy)]",
        ["Binary"] = "[Input(12)] [Dense(8, Activation.Relu)] [Dense(1, Activation.Sigmoid)] [Loss(Loss.BinaryCrossentropy)] [Metrics(Metric.Accuracy, Metric.Auc)]",
        ["BinaryAsTwoClasses"] = "[Input(12)] [Dense(8, Activation.Relu)] [Dense(2, Activation.Softmax)] [Loss(Loss.SparseCategoricalCrossentropy)] [Metrics(Metric.Auc)]",
        ["SmoothedLabels"] = "[Input(64)] [Dense(32, Activation.Gelu)] [Dense(10, Activation.Softmax)] [Loss(Loss.CategoricalCrossentropy, LabelSmoothing = 0.1)] [Metrics(Metric.Accuracy, Metric.TopKAccuracy, TopK = 3)]",
        ["SoftTargets"] = "[Input(64)] [Dense(10)] [Loss(Loss.CategoricalCrossentropy, FromLogits = true)]",
        ["RegressionInUnitRange"] = "[Input(9)] [Dense(16, Activation.Tanh)] [Dense(1, Activation.Sigmoid)] [Loss(Loss.MeanSquaredError)] [Metrics(Metric.RootMeanSquaredError)]",
        ["RegressionInSymmetricRange"] = "[Input(9)] [Dense(16, Activation.Tanh)] [Dense(2, Activation.Tanh)] [Loss(Loss.MeanAbsoluteError)]",
        ["PositiveRegression"] = "[Input(9)] [Dense(16, Activation.Relu)] [Dense(1, Activation.Softplus)] [Loss(Loss.Huber, Delta = 2)] [Metrics(Metric.R2)]",
        ["RegressionOfSeveral"] = "[Input(9)] [Normalization] [Dense(64, Activation.Relu)] [Dense(6)] [Loss(Loss.MeanSquaredError)] [Metrics(Metric.MeanAbsoluteError, Metric.R2)]",
        ["LinearRegression"] = "[Input(13)] [Dense(1)] [Loss(Loss.MeanSquaredError)] [Sgd]",
        ["LogisticRegression"] = "[Input(13)] [Dense(1, Activation.Sigmoid, KernelL2 = 0.01)] [Loss(Loss.BinaryCrossentropy)] [Sgd(LearningRate = 0.5)]",
        ["SoftmaxRegression"] = "[Input(13)] [Dense(3, Activation.Softmax)] [Loss(Loss.SparseCategoricalCrossentropy)]",
        ["ScaledTargets"] = "[Input(4)] [Dense(16, Activation.Tanh)] [Dense(1)] [Rescaling(100, 20)] [Loss(Loss.MeanSquaredError)]",

        // Heads of reinforcement learning, parts of larger networks.
        ["ValueHead"] = "[Input(8)] [Dense(64, Activation.Tanh)] [Dense(64, Activation.Tanh)] [Dense(1)] [Loss(Loss.MeanSquaredError)] [Adam(LearningRate = 0.0003, GlobalClipNorm = 0.5)]",
        ["ActionValues"] = "[Input(8)] [Dense(128, Activation.Relu)] [Dense(128, Activation.Relu)] [Dense(4)] [Loss(Loss.Huber)] [RmsProp(LearningRate = 0.00025)]",
        ["PolicyHead"] = "[Input(8)] [Dense(64, Activation.Tanh)] [Dense(4, Activation.Softmax)] [Loss(Loss.External)] [Adam(LearningRate = 0.0003)]",
        ["ContinuousPolicy"] = "[Input(8)] [Dense(64, Activation.Tanh)] [Dense(2, Activation.Tanh)] [Loss(Loss.External)]",
        ["PolicyLogits"] = "[Input(8)] [Dense(64, Activation.Tanh)] [Dense(4)] [Loss(Loss.External)]",
        ["Features"] = "[Input(32)] [Dense(64, UseBias = false)] [BatchNorm] [Loss(Loss.External)]",
        ["NoisyFeatures"] = "[Input(32)] [Dense(64, Activation.Relu)] [Dropout(0.2)] [Loss(Loss.External)]",
        ["Generator"] = "[Input(16)] [Dense(64, UseBias = false)] [BatchNorm(Momentum = 0.8)] [Activation(Activation.LeakyRelu)] [Dense(784, Activation.Tanh)] [Loss(Loss.External)] [Adam(LearningRate = 0.0002, Beta1 = 0.5)]",
        ["Discriminator"] = "[Input(784)] [Dense(64, Activation.LeakyRelu)] [Dropout(0.3)] [Dense(1, Activation.Sigmoid)] [Loss(Loss.BinaryCrossentropy)] [Adam(LearningRate = 0.0002, Beta1 = 0.5)]",
        ["Critic"] = "[Input(784)] [Dense(64, Activation.LeakyRelu)] [Dense(1)] [Loss(Loss.External)] [RmsProp(LearningRate = 0.00005, ClipValue = 0.01)]",

        // Frozen layers, embeddings, order and style.
        ["FineTuned"] = "[Input(64)] [Dense(128, Activation.Relu, Trainable = false)] [BatchNorm(Trainable = false)] [Dense(3, Activation.Softmax)] [Loss(Loss.SparseCategoricalCrossentropy)]",
        ["FrozenLinearFeatures"] = "[Input(64)] [Dense(128, Trainable = false)] [Dense(3, Activation.Softmax)] [Loss(Loss.SparseCategoricalCrossentropy)]",
        ["StackedOnAClassifier"] = "[Input(64)] [Dense(10, Activation.Softmax, Trainable = false)] [Dense(2, Activation.Softmax)] [Loss(Loss.SparseCategoricalCrossentropy)]",
        ["RandomFeatures"] = "[Input(4)] [Dense(256, Activation.Relu, Trainable = false, KernelInitializer = Initializer.HeNormal)] [Dense(1, KernelL2 = 0.001)] [Loss(Loss.MeanSquaredError)]",
        ["EmbeddedCategories"] = "[Input(1000)] [Dense(8, UseBias = false, Name = \"Embedding\")] [Dense(32, Activation.Relu)] [Dense(1)] [Loss(Loss.MeanSquaredError)]",
        ["OneHotTable"] = "[Input(20)] [Normalization] [Dense(64, Activation.Relu)] [Dropout(0.1)] [Dense(32, Activation.Relu)] [Dense(1)] [Loss(Loss.MeanSquaredError)] [AdamW(WeightDecay = 0.01)]",
        ["BatchNormFirst"] = "[Input(20)] [BatchNorm] [Dense(64, Activation.Relu)] [Dense(1)] [Loss(Loss.MeanSquaredError)]",
        ["BatchNormEverywhere"] = "[Input(20)] [Dense(64, UseBias = false)] [BatchNorm] [Activation(Activation.Relu)] [Dropout(0.2)] [Dense(32, UseBias = false)] [BatchNorm] [Activation(Activation.Relu)] [Dense(3, Activation.Softmax)] [Loss(Loss.SparseCategoricalCrossentropy)]",
        ["BatchNormThenDropout"] = "[Input(20)] [Dense(64, Activation.Relu)] [BatchNorm] [Dropout(0.2)] [Dense(3, Activation.Softmax)] [Loss(Loss.SparseCategoricalCrossentropy)]",
        ["SelfNormalizing"] = "[Input(20)] [Dense(64, Activation.Selu, KernelInitializer = Initializer.LecunNormal)] [Dense(64, Activation.Selu, KernelInitializer = Initializer.LecunNormal)] [Dense(1)] [Loss(Loss.MeanSquaredError)]",
        ["ParametrizedActivations"] = "[Input(20)] [Dense(64)] [Activation(Activation.LeakyRelu, NegativeSlope = 0.01)] [Dense(32)] [Activation(Activation.Elu, Alpha = 0.5)] [Dense(1)] [Loss(Loss.MeanSquaredError)]",
        ["Deep"] = "[Input(20)] [Dense(64, Activation.Relu)] [Dense(64, Activation.Relu)] [Dense(64, Activation.Relu)] [Dense(64, Activation.Relu)] [Dense(64, Activation.Relu)] [Dense(1, Activation.Sigmoid)] [Loss(Loss.BinaryCrossentropy)]",
        ["Implicit"] = "[Input(2)] [Dense(64, Activation.Silu)] [Dense(64, Activation.Silu)] [Dense(64, Activation.Silu)] [Dense(3, Activation.Sigmoid)] [Loss(Loss.MeanSquaredError)]",
        ["Xor"] = "[Input(2)] [Dense(2, Activation.Tanh)] [Dense(1, Activation.Sigmoid)] [Loss(Loss.BinaryCrossentropy)] [Sgd(LearningRate = 0.9, Momentum = 0.9)]",

        // Images and schedules.
        ["Augmented"] = "[Input(32, 32, 3)] [Rescaling(1 / 255.0)] [RandomFlip] [RandomRotation(0.1)] [RandomZoom(0.1)] [Flatten] [Dense(64, Activation.Relu)] [Dense(10, Activation.Softmax)] [Loss(Loss.SparseCategoricalCrossentropy)]",
        ["AugmentedNormalized"] = "[Input(8, 8, 1)] [RandomRotation(0.05, Fill = FillMode.Constant)] [Normalization] [Flatten] [Dense(10, Activation.Softmax)] [Loss(Loss.SparseCategoricalCrossentropy)]",
        ["ActivationOnImages"] = "[Input(4, 4, 1)] [Dropout(0.1)] [Activation(Activation.Tanh)] [Flatten] [Dense(2)] [Loss(Loss.MeanSquaredError)]",
        ["WarmedUp"] = "[Input(20)] [Dense(64, Activation.Gelu)] [Dense(1)] [Loss(Loss.MeanSquaredError)] [AdamW(LearningRate = 0, WeightDecay = 0.1)] [CosineDecay(OverSteps = 1000, WarmupSteps = 100, WarmupTarget = 0.001)]",
        ["Stepped"] = "[Input(20)] [Dense(64, Activation.Relu)] [Dense(1)] [Loss(Loss.MeanSquaredError)] [Sgd(LearningRate = 0.1, Momentum = 0.9, Nesterov = true)] [PiecewiseConstant(new[] { 30, 60 }, new[] { 0.1, 0.01, 0.001 }, InEpochs = true)]",
    };

    /// <summary>Models that are never trained.</summary>
    public static IReadOnlyDictionary<string, string> Predicting { get; } = new Dictionary<string, string>
    {
        ["Imported"] = "[Input(64)] [Dense(128, Activation.Relu)] [Dense(10, Activation.Softmax)]",
        ["ImportedWithBiases"] = "[Input(64)] [Dense(128)] [BatchNorm] [Activation(Activation.Relu)] [Dropout(0.5)] [Dense(10)]",
        ["ImportedDeep"] = "[Input(64)] [Dense(32, Activation.Sigmoid)] [Dense(32, Activation.Sigmoid)] [Dense(32, Activation.Sigmoid)] [Dense(32, Activation.Sigmoid)] [Dense(10, Activation.Sigmoid)]",
        ["Scaler"] = "[Input(4)] [Normalization]",
    };
}
