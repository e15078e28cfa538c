using ModelGen;

namespace Samples;

/// <summary>The network of all runs, trained with plain gradient descent at a constant rate, which each run sets.</summary>
[Model]
[Input(64)]
[Dense(64, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Sgd(LearningRate = 0.1)]
[Metrics(Metric.Accuracy)]
public partial class Constant;

/// <summary>Gradient descent with Nesterov's momentum.</summary>
[Model]
[Input(64)]
[Dense(64, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Sgd(LearningRate = 0.1, Momentum = 0.9, Nesterov = true)]
[Metrics(Metric.Accuracy)]
public partial class WithMomentum;

/// <summary>The rate is halved every ten epochs.</summary>
[Model]
[Input(64)]
[Dense(64, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Sgd(LearningRate = 0.5)]
[ExponentialDecay(0.5, EveryEpochs = 10)]
[Metrics(Metric.Accuracy)]
public partial class Exponential;

/// <summary>Every five epochs 0.05 is subtracted from the rate.</summary>
[Model]
[Input(64)]
[Dense(64, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Sgd(LearningRate = 0.5)]
[LinearDecay(0.05, EveryEpochs = 5, Minimum = 0.01)]
[Metrics(Metric.Accuracy)]
public partial class Linear;
