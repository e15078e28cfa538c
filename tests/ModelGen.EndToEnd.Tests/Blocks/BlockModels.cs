namespace ModelGen.EndToEnd.Tests;

[Block]
[Dense(9, Activation.Tanh)]
[Dropout(0.2)]
[BatchNorm(Momentum = 0.9)]
internal sealed class Trunk;

[Block]
[Use<Trunk>(Repeat = 2)]
[Dense(9, Activation.Silu, Name = "Last")]
internal sealed class Tower;

[Block]
[Dense(7, Activation.Silu)]
[Dense(5, UseBias = false)]
internal sealed class Bend;

[Block]
[Residual<Bend>(Repeat = 2)]
[Activation(Activation.Tanh)]
internal sealed class Bends;

[Model]
[Input(5)]
[Use<Trunk>]
[Use<Tower>(Name = "Top")]
[Use<Trunk>(Trainable = false)]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
internal sealed partial class Stacked;

/// <summary><see cref="Stacked"/>, written out.</summary>
[Model]
[Input(5)]
[Dense(9, Activation.Tanh)]
[Dropout(0.2)]
[BatchNorm(Momentum = 0.9)]
[Dense(9, Activation.Tanh)]
[Dropout(0.2)]
[BatchNorm(Momentum = 0.9)]
[Dense(9, Activation.Tanh)]
[Dropout(0.2)]
[BatchNorm(Momentum = 0.9)]
[Dense(9, Activation.Silu)]
[Dense(9, Activation.Tanh, Trainable = false)]
[Dropout(0.2)]
[BatchNorm(Momentum = 0.9, Trainable = false)]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
internal sealed partial class Flat;

/// <summary>Residual blocks first, inside and last; a frozen layer below, so that gradients of inputs go through.</summary>
[Model]
[Input(5)]
[Residual<Bend>]
[Residual<Bends>(Name = "Deep")]
[Dense(5, Activation.Tanh)]
[Residual<Bend>]
[Loss(Loss.MeanSquaredError)]
internal sealed partial class Bent;

/// <summary>The same with frozen blocks.</summary>
[Model]
[Input(5)]
[Residual<Bend>(Trainable = false)]
[Residual<Bends>]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
internal sealed partial class HalfFrozen;
