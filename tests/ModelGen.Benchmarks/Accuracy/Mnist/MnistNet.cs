namespace ModelGen.Benchmarks;

/// <summary>784-128-64-10.</summary>
[Model]
[Input(784)]
[Dense(128, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(LearningRate = 0.001)]
[Metrics(Metric.Accuracy)]
internal sealed partial class MnistNet;
