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

    /// <summary>A row with a property of every kind.</summary>
    public const string House =
        """
        using ModelGen;

        namespace Demo;

        public enum District { Old, New, Harbour }

        public record House(
            [Standardize] float Area,
            int Rooms,
            bool HasGarden,
            [Standardize, Missing(Missing.Indicator)] double? Distance,
            [Missing(Missing.Error)] byte? Floor,
            District District,
            [OneHot("brick", "wood"), Missing(Missing.Indicator)] string? Walls,
            [Ignore] string Street,
            [Target] District? Nearest = null);
        """;

    /// <summary>A model of houses.</summary>
    public static string OfHouses(string network = "[Dense(3, Activation.Softmax)]", string loss = "[Loss(Loss.SparseCategoricalCrossentropy)]", string model = "[Model<House>]") => $"""
        using ModelGen;

        namespace Demo;

        {model}
        {network}
        {loss}
        public partial class Net;
        """;

    /// <summary>A model class with the given attributes between input and loss.</summary>
    public static string Model(string layers, string loss = "[Loss(Loss.MeanSquaredError)]", string model = "[Model]", string name = "Net", int input = 4) =>
        $$"""
        using ModelGen;

        namespace Demo;

        {{model}}
        [Input({{input}})]
        {{layers}}
        {{loss}}
        public partial class {{name}};
        """;
}
