namespace ModelGen.Benchmarks;

/// <summary>4-16-3.</summary>
[Model]
[Input(4)]
[Dense(16, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(LearningRate = 0.01)]
[Metrics(Metric.Accuracy)]
internal sealed partial class IrisNet;

/// <summary>13-16-3.</summary>
[Model]
[Input(13)]
[Dense(16, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(LearningRate = 0.01)]
[Metrics(Metric.Accuracy)]
internal sealed partial class WineNet;

/// <summary>30-32-1.</summary>
[Model]
[Input(30)]
[Dense(32, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam(LearningRate = 0.001)]
[Metrics(Metric.Accuracy)]
internal sealed partial class BreastCancerNet;

/// <summary>64-128-64-10 with dropout and batch normalization; the second bias is the reference's.</summary>
[Model]
[Input(64)]
[Dense(128, Activation.Relu)]
[Dropout(0.2)]
[Dense(64)]
[BatchNorm]
[Activation(Activation.Relu)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(LearningRate = 0.001)]
[Metrics(Metric.Accuracy)]
internal sealed partial class DigitsNet;

/// <summary>64-64-10.</summary>
[Model]
[Input(64)]
[Dense(64, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(LearningRate = 0.001)]
[Metrics(Metric.Accuracy)]
internal sealed partial class DigitsPlainNet;

/// <summary>10-16-1, the first kernel with an L2 penalty.</summary>
[Model]
[Input(10)]
[Dense(16, Activation.Relu, KernelL2 = 0.01)]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
[Adam(LearningRate = 0.001)]
internal sealed partial class DiabetesNet;
