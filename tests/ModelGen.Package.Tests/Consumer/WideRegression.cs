using ModelGen;

namespace Consumer;

/// <summary>Wide enough for its products to be shared among threads.</summary>
[Model]
[Input(200)]
[Dense(128, Activation.Tanh)]
[Dense(130, Activation.Silu)]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
[Adam(LearningRate = 0.01)]
public partial class WideRegression;
