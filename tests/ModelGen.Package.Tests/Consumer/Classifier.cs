using ModelGen;

namespace Consumer;

/// <summary>Tells which of three sums of inputs is the greatest.</summary>
[Model]
[Input(12)]
[Dense(24, Activation.Relu, KernelL2 = 0.001)]
[Dropout(0.1)]
[Dense(16, UseBias = false)]
[BatchNorm(Momentum = 0.9)]
[Activation(Activation.Gelu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(LearningRate = 0.01)]
[Metrics(Metric.Accuracy)]
public partial class Classifier;
