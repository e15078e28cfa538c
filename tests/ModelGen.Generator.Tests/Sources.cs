namespace ModelGen.Generator.Tests;

/// <summary>Model sources that the tests share.</summary>
internal static class Sources
{
    public const string DigitClassifier =
        """
        using ModelGen;

        namespace Demo;

        /// <summary>Reads a handwritten digit.</summary>
        [Model]
        [Input(64)]
        [Dense(128, Activation.Relu, KernelL2 = 0.001)]
        [Dropout(0.2)]
        [Dense(64, UseBias = false)]
        [BatchNorm(Momentum = 0.9)]
        [Activation(Activation.Relu)]
        [Dense(10, Activation.Softmax)]
        [Loss(Loss.SparseCategoricalCrossentropy)]
        [Adam(LearningRate = 0.001)]
        [ExponentialDecay(0.5, EveryEpochs = 10)]
        [Metrics(Metric.Accuracy)]
        public partial class DigitClassifier;
        """;

    /// <summary>A model class with the given attributes between input and loss.</summary>
    public static string Model(string layers, string loss = "[Loss(Loss.MeanSquaredError)]", string model = "[Model]", string name = "Net") =>
        $$"""
        using ModelGen;

        namespace Demo;

        {{model}}
        [Input(4)]
        {{layers}}
        {{loss}}
        public partial class {{name}};
        """;
}
