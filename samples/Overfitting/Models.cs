using ModelGen;

namespace Samples;

/// <summary>Large for so few digits, and with nothing against overfitting.</summary>
[Model]
[Input(64)]
[Dense(128, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(LearningRate = 0.001)]
[Metrics(Metric.Accuracy)]
public partial class Bare;

/// <summary>The same with L1 penalties: every weight costs something, and many become nothing.</summary>
[Model]
[Input(64)]
[Dense(128, Activation.Relu, KernelL1 = 0.001)]
[Dense(64, Activation.Relu, KernelL1 = 0.001)]
[Dense(10, Activation.Softmax, KernelL1 = 0.001)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(LearningRate = 0.001)]
[Metrics(Metric.Accuracy)]
public partial class WithL1;

/// <summary>The same with L2 penalties: large weights cost something.</summary>
[Model]
[Input(64)]
[Dense(128, Activation.Relu, KernelL2 = 0.003)]
[Dense(64, Activation.Relu, KernelL2 = 0.003)]
[Dense(10, Activation.Softmax, KernelL2 = 0.003)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(LearningRate = 0.001)]
[Metrics(Metric.Accuracy)]
public partial class WithL2;

/// <summary>The same with dropout: no unit can rely on another.</summary>
[Model]
[Input(64)]
[Dense(128, Activation.Relu)]
[Dropout(0.6)]
[Dense(64, Activation.Relu)]
[Dropout(0.5)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(LearningRate = 0.001)]
[Metrics(Metric.Accuracy)]
public partial class WithDropout;

/// <summary>The same with augmentation: each digit looks a little different every time.</summary>
[Model]
[Input(8, 8, 1)]
[RandomRotation(0.15, Fill = FillMode.Nearest)]
[RandomZoom(0.3, Fill = FillMode.Nearest)]
[Flatten]
[Dense(128, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(LearningRate = 0.001)]
[Metrics(Metric.Accuracy)]
public partial class WithAugmentation;

/// <summary>A network that can learn fewer wrong labels by heart; it bears a higher rate.</summary>
[Model]
[Input(64)]
[Dense(16, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(LearningRate = 0.002)]
[Metrics(Metric.Accuracy)]
public partial class Smaller;
