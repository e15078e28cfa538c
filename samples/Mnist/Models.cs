using ModelGen;

namespace Samples;

/// <summary>Reads a handwritten digit from an image of 28 × 28 pixels.</summary>
[Model]
[Input(784)]
[Dense(128, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(LearningRate = 0.001)]
[Metrics(Metric.Accuracy)]
public partial class MnistClassifier;

/// <summary>The same with L2 penalties.</summary>
[Model]
[Input(784)]
[Dense(128, Activation.Relu, KernelL2 = 0.01)]
[Dense(64, Activation.Relu, KernelL2 = 0.01)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
[Metrics(Metric.Accuracy)]
public partial class RegularizedMnistClassifier;

/// <summary>The same, trained on images that are turned and zoomed a little each time.</summary>
[Model]
[Input(28, 28, 1)]
[RandomRotation(0.03, Fill = FillMode.Constant)]
[RandomZoom(0.1, Fill = FillMode.Constant)]
[Flatten]
[Dense(128, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(LearningRate = 0.001)]
[Metrics(Metric.Accuracy)]
public partial class AugmentedMnistClassifier;
