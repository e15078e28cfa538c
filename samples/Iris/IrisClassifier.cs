using ModelGen;

namespace Samples;

/// <summary>A species of iris.</summary>
public enum Species
{
    /// <summary>Iris setosa.</summary>
    Setosa,

    /// <summary>Iris versicolor.</summary>
    Versicolor,

    /// <summary>Iris virginica.</summary>
    Virginica,
}

/// <summary>A flower, measured in centimetres; of one that is to be told, the species is not known.</summary>
public sealed record Iris(
    [Standardize] float SepalLength,
    [Standardize] float SepalWidth,
    [Standardize] float PetalLength,
    [Standardize] float PetalWidth,
    [Target] Species? Species = null);

/// <summary>Tells three species of iris apart by the lengths and widths of their sepals and petals.</summary>
[Model<Iris>]
[Dense(32, UseBias = false)]
[BatchNorm(Momentum = 0.9)]
[Activation(Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.CategoricalCrossentropy)]
[Adam(LearningRate = 0.01)]
[Metrics(Metric.Accuracy)]
public partial class IrisClassifier;
