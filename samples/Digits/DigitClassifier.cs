using ModelGen;

namespace Samples;

/// <summary>Reads a handwritten digit from an image of 8 × 8 pixels.</summary>
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
