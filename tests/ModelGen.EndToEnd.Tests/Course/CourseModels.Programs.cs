namespace ModelGen.EndToEnd.Tests;

/// <summary>The course's first network: Dense(128, relu, l2), Dense(64, relu, l2), Dense(10, softmax) on 784 inputs.</summary>
[Model]
[Input(784)]
[Dense(128, Activation.Relu, KernelL2 = 0.01)]
[Dense(64, Activation.Relu, KernelL2 = 0.01)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
[Metrics(Metric.Accuracy)]
internal sealed partial class CourseRegularized;

/// <summary>The course's regression: Dense(64, relu), Dropout(0.2), Dense(32, relu), Dense(1, linear).</summary>
[Model]
[Input(8)]
[Dense(64, Activation.Relu)]
[Dropout(0.2)]
[Dense(32, Activation.Relu)]
[Dense(1, Activation.Linear)]
[Loss(Loss.MeanAbsoluteError)]
[Adam(LearningRate = 0.001)]
internal sealed partial class CourseRegression;

/// <summary>The course's normalized network: Dense(32), BatchNormalization(), Dense(32), Dense(10, softmax).</summary>
[Model]
[Input(64)]
[Dense(32)]
[BatchNorm]
[Dense(32)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
[Metrics(Metric.Accuracy)]
internal sealed partial class CourseNormalized;

/// <summary>The same with <c>momentum=0.9</c> and categorical cross-entropy.</summary>
[Model]
[Input(64)]
[Dense(64)]
[BatchNorm(Momentum = 0.9)]
[Dense(32)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.CategoricalCrossentropy)]
[Adam]
[Metrics(Metric.Accuracy)]
internal sealed partial class CourseNormalizedWithMomentum;
