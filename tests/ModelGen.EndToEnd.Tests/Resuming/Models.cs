namespace ModelGen.EndToEnd.Tests;

// The same network with every optimizer, and schedules that count steps or epochs.

/// <summary>Is trained with Sgd.</summary>
[Model]
[Input(6)]
[Dense(12, Activation.Tanh, KernelL2 = 0.001)]
[Dropout(0.2)]
[Dense(10, UseBias = false)]
[BatchNorm(Momentum = 0.9)]
[Activation(Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Sgd(LearningRate = 0.05)]
[ExponentialDecay(0.9, EveryEpochs = 2)]
[Metrics(Metric.Accuracy)]
internal sealed partial class PlainClassifier;

/// <summary>Is trained with Sgd.</summary>
[Model]
[Input(6)]
[Dense(12, Activation.Tanh, KernelL2 = 0.001)]
[Dropout(0.2)]
[Dense(10, UseBias = false)]
[BatchNorm(Momentum = 0.9)]
[Activation(Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Sgd(LearningRate = 0.02, Momentum = 0.9)]
[CosineDecay(OverSteps = 60, WarmupSteps = 7, WarmupTarget = 0.02)]
[Metrics(Metric.Accuracy)]
internal sealed partial class MomentumClassifier;

/// <summary>Is trained with Sgd.</summary>
[Model]
[Input(6)]
[Dense(12, Activation.Tanh, KernelL2 = 0.001)]
[Dropout(0.2)]
[Dense(10, UseBias = false)]
[BatchNorm(Momentum = 0.9)]
[Activation(Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Sgd(LearningRate = 0.02, Momentum = 0.9, Nesterov = true)]
[LinearDecay(0.001, EverySteps = 5)]
[Metrics(Metric.Accuracy)]
internal sealed partial class NesterovClassifier;

/// <summary>Is trained with RmsProp.</summary>
[Model]
[Input(6)]
[Dense(12, Activation.Tanh, KernelL2 = 0.001)]
[Dropout(0.2)]
[Dense(10, UseBias = false)]
[BatchNorm(Momentum = 0.9)]
[Activation(Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[RmsProp(LearningRate = 0.005)]
[InverseTimeDecay(0.1, OverSteps = 10)]
[Metrics(Metric.Accuracy)]
internal sealed partial class RootMeanSquareClassifier;

/// <summary>Is trained with RmsProp.</summary>
[Model]
[Input(6)]
[Dense(12, Activation.Tanh, KernelL2 = 0.001)]
[Dropout(0.2)]
[Dense(10, UseBias = false)]
[BatchNorm(Momentum = 0.9)]
[Activation(Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[RmsProp(LearningRate = 0.002, Momentum = 0.8)]
[ExponentialDecay(0.9, EveryEpochs = 2)]
[Metrics(Metric.Accuracy)]
internal sealed partial class RootMeanSquareMomentumClassifier;

/// <summary>Is trained with RmsProp.</summary>
[Model]
[Input(6)]
[Dense(12, Activation.Tanh, KernelL2 = 0.001)]
[Dropout(0.2)]
[Dense(10, UseBias = false)]
[BatchNorm(Momentum = 0.9)]
[Activation(Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[RmsProp(LearningRate = 0.005, Centered = true)]
[CosineDecay(OverSteps = 60, WarmupSteps = 7, WarmupTarget = 0.02)]
[Metrics(Metric.Accuracy)]
internal sealed partial class RootMeanSquareCenteredClassifier;

/// <summary>Is trained with RmsProp.</summary>
[Model]
[Input(6)]
[Dense(12, Activation.Tanh, KernelL2 = 0.001)]
[Dropout(0.2)]
[Dense(10, UseBias = false)]
[BatchNorm(Momentum = 0.9)]
[Activation(Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[RmsProp(LearningRate = 0.002, Momentum = 0.8, Centered = true)]
[LinearDecay(0.0001, EverySteps = 5)]
[Metrics(Metric.Accuracy)]
internal sealed partial class RootMeanSquareAllClassifier;

/// <summary>Is trained with Adagrad.</summary>
[Model]
[Input(6)]
[Dense(12, Activation.Tanh, KernelL2 = 0.001)]
[Dropout(0.2)]
[Dense(10, UseBias = false)]
[BatchNorm(Momentum = 0.9)]
[Activation(Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adagrad(LearningRate = 0.05)]
[InverseTimeDecay(0.1, OverSteps = 10)]
[Metrics(Metric.Accuracy)]
internal sealed partial class AdaptiveGradientClassifier;

/// <summary>Is trained with Adam.</summary>
[Model]
[Input(6)]
[Dense(12, Activation.Tanh, KernelL2 = 0.001)]
[Dropout(0.2)]
[Dense(10, UseBias = false)]
[BatchNorm(Momentum = 0.9)]
[Activation(Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(LearningRate = 0.01)]
[ExponentialDecay(0.9, EveryEpochs = 2)]
[Metrics(Metric.Accuracy)]
internal sealed partial class AdaptiveMomentsClassifier;

/// <summary>Is trained with Adam.</summary>
[Model]
[Input(6)]
[Dense(12, Activation.Tanh, KernelL2 = 0.001)]
[Dropout(0.2)]
[Dense(10, UseBias = false)]
[BatchNorm(Momentum = 0.9)]
[Activation(Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(LearningRate = 0.01, AmsGrad = true)]
[CosineDecay(OverSteps = 60, WarmupSteps = 7, WarmupTarget = 0.02)]
[Metrics(Metric.Accuracy)]
internal sealed partial class GreatestMomentsClassifier;

/// <summary>Is trained with AdamW.</summary>
[Model]
[Input(6)]
[Dense(12, Activation.Tanh, KernelL2 = 0.001)]
[Dropout(0.2)]
[Dense(10, UseBias = false)]
[BatchNorm(Momentum = 0.9)]
[Activation(Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[AdamW(LearningRate = 0.01, WeightDecay = 0.01)]
[LinearDecay(0.001, EverySteps = 5)]
[Metrics(Metric.Accuracy)]
internal sealed partial class DecayedMomentsClassifier;
