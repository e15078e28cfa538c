namespace ModelGen.Csv.Tests;

/// <summary>Tells three kinds of iris apart.</summary>
[Model]
[Input(4)]
[Dense(16, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(LearningRate = 0.01)]
[Metrics(Metric.Accuracy)]
public partial class IrisModel;
