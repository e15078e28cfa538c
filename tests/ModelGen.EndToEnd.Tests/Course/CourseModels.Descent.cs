namespace ModelGen.EndToEnd.Tests;

/// <summary>What the course compiles with Adam(learning_rate=0.001) and loss='mae'.</summary>
[Model]
[Input(3)]
[Dense(1)]
[Loss(Loss.MeanAbsoluteError)]
[Adam(LearningRate = 0.001)]
internal sealed partial class CourseAbsolute;

/// <summary>A loss that is a parabola of the one weight.</summary>
[Model]
[Input(1)]
[Dense(1, UseBias = false)]
[Loss(Loss.MeanSquaredError)]
[Sgd(LearningRate = 0.1)]
internal sealed partial class CourseParabola;

/// <summary>A straight line, fitted by gradient descent.</summary>
[Model]
[Input(1)]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
[Sgd(LearningRate = 0.1)]
internal sealed partial class CourseLine;

/// <summary>The same with momentum.</summary>
[Model]
[Input(1)]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
[Sgd(LearningRate = 0.1, Momentum = 0.9)]
internal sealed partial class CourseMomentum;

/// <summary>The same with Nesterov's momentum.</summary>
[Model]
[Input(1)]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
[Sgd(LearningRate = 0.1, Momentum = 0.9, Nesterov = true)]
internal sealed partial class CourseNesterov;

/// <summary>The rate is halved every ten epochs.</summary>
[Model]
[Input(1)]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
[Adam(LearningRate = 0.01)]
[ExponentialDecay(0.5, EveryEpochs = 10)]
internal sealed partial class CourseHalved;

/// <summary>Every five epochs the rate becomes less by a constant.</summary>
[Model]
[Input(1)]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
[Adam(LearningRate = 0.001)]
[LinearDecay(0.0001, EveryEpochs = 5)]
internal sealed partial class CourseSubtracted;

/// <summary>Mean squared error of two outputs.</summary>
[Model]
[Input(3)]
[Dense(4, Activation.Tanh)]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
internal sealed partial class CourseSquared;

/// <summary>Class probabilities against class numbers.</summary>
[Model]
[Input(3)]
[Dense(4, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
internal sealed partial class CourseSparse;

/// <summary>Class probabilities against one-hot rows.</summary>
[Model]
[Input(3)]
[Dense(4, Activation.Softmax)]
[Loss(Loss.CategoricalCrossentropy)]
internal sealed partial class CourseOneHot;
