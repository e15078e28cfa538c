using ModelGen;

namespace Samples;

/// <summary>Tells three species of iris apart by the lengths and widths of their sepals and petals.</summary>
[Model]
[Input(4)]
[Dense(16, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(LearningRate = 0.01)]
[Metrics(Metric.Accuracy)]
public partial class IrisClassifier;
