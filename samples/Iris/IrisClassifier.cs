using ModelGen;

namespace Samples;

/// <summary>Tells three species of iris apart by the lengths and widths of their sepals and petals.</summary>
[Model]
[Input(4)]
[Dense(32, UseBias = false)]
[BatchNorm(Momentum = 0.9)]
[Activation(Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.CategoricalCrossentropy)]
[Adam(LearningRate = 0.01)]
[Metrics(Metric.Accuracy)]
public partial class IrisClassifier;
