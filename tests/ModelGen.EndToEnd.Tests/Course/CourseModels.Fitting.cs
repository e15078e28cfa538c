namespace ModelGen.EndToEnd.Tests;

/// <summary>Small, trained with plain gradient descent at a rate that the tests choose.</summary>
[Model]
[Input(64)]
[Dense(32, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Sgd(LearningRate = 0.1)]
[Metrics(Metric.Accuracy)]
internal sealed partial class CourseDigits;

/// <summary>Large enough to learn a hundred digits by heart, wrong labels included.</summary>
[Model]
[Input(64)]
[Dense(128, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(LearningRate = 0.01)]
internal sealed partial class CourseLarge;

/// <summary>Too simple for anything but a straight border between two classes.</summary>
[Model]
[Input(2)]
[Dense(2, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(LearningRate = 0.01)]
internal sealed partial class CourseStraight;

/// <summary>The same with a hidden layer.</summary>
[Model]
[Input(2)]
[Dense(16, Activation.Relu)]
[Dense(2, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(LearningRate = 0.01)]
internal sealed partial class CourseCurved;
