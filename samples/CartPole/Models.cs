using ModelGen;

namespace Samples;

/// <summary>
/// The policy: from a state, the logits of pushing left and right. Its loss is <see cref="Loss.External"/>: the training loop computes the
/// derivatives by the logits.
/// </summary>
[Model]
[Input(4)]
[Dense(32, Activation.Tanh)]
[Dense(2)]
[Loss(Loss.External)]
[Adam(LearningRate = 0.01)]
public partial class Policy;

/// <summary>The baseline: from a state, the return that the policy has had from there on average.</summary>
[Model]
[Input(4)]
[Dense(32, Activation.Tanh)]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
[Adam(LearningRate = 0.01)]
public partial class Baseline;
