using ModelGen;

namespace Consumer;

/// <summary>So small that it is unrolled whole.</summary>
[Model]
[Input(48)]
[Dense(4, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Sgd(LearningRate = 0.05, Momentum = 0.9, Nesterov = true)]
public partial class Tiny;

/// <summary>What most users write.</summary>
[Model]
[Input(48)]
[Dense(128, Activation.Relu)]
[BatchNorm]
[Dropout(0.3)]
[Dense(64, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
[Metrics(Metric.Accuracy)]
public partial class Usual;

/// <summary>Wide enough for all products to be shared among threads, and gradients to be clipped together.</summary>
[Model]
[Input(48)]
[Dense(260, Activation.Gelu)]
[Dense(200, Activation.Silu)]
[Dense(3)]
[Loss(Loss.SparseCategoricalCrossentropy, FromLogits = true)]
[AdamW(LearningRate = 0.002, GlobalClipNorm = 1)]
[CosineDecay(OverSteps = 40)]
public partial class Wide;

/// <summary>Images, changed at random.</summary>
[Model]
[Input(8, 6, 1)]
[Rescaling(0.5, 0.5)]
[RandomFlip(FlipMode.Horizontal)]
[RandomRotation(0.1)]
[RandomZoom(0.2)]
[Flatten]
[Dense(96, Activation.Elu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[RmsProp(Centered = true, Momentum = 0.5)]
public partial class Augmented;

/// <summary>Every penalty.</summary>
[Model]
[Input(48)]
[Normalization]
[Dense(80, Activation.GeluTanh, KernelL1 = 1e-4, KernelL2 = 1e-3, BiasL2 = 1e-3, ActivityL2 = 1e-4)]
[BatchNorm(GammaL2 = 1e-3, BetaL2 = 1e-3)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adagrad(LearningRate = 0.05)]
[ExponentialDecay(0.9, EverySteps = 5)]
public partial class Penalized;

/// <summary>A sequence of layers to use again.</summary>
[Block]
[Dense(64, Activation.Selu)]
[BatchNorm]
[Dense(40, Activation.Softplus)]
public sealed class Trunk;

/// <summary>Blocks that are added to their inputs.</summary>
[Model]
[Input(48)]
[Dense(40)]
[Residual<Trunk>(Repeat = 3)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(AmsGrad = true, ClipNorm = 1)]
[PolynomialDecay(OverSteps = 60, End = 1e-4)]
public partial class Deep;

/// <summary>Pieces of the user's own.</summary>
[Model]
[Input(48)]
[Dense(100)]
[Activation<Mish>]
[Dropout(0.1)]
[Dense(3, Activation.Softmax)]
[Loss<Focal>]
[Optimizer<Momentum>(LearningRate = 0.01)]
[Metric<Sureness>]
public partial class OwnPieces;

/// <summary>Some layers do not learn.</summary>
[Model]
[Input(48)]
[Dense(72, Activation.LeakyRelu, Trainable = false)]
[BatchNorm(Trainable = false)]
[Dense(33, Activation.Sigmoid, KernelInitializer = Initializer.HeNormal)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(ClipValue = 0.5)]
[InverseTimeDecay(0.1, EverySteps = 3)]
public partial class Frozen;

/// <summary>Many narrow layers.</summary>
[Model]
[Input(48)]
[Dense(31, Activation.Relu)]
[Dense(17, Activation.Tanh)]
[Dense(23, Activation.Silu)]
[Dense(9, Activation.Elu)]
[Dense(19, Activation.Softplus)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(LearningRate = 0.01)]
[LinearDecay(1e-4, EverySteps = 1, Minimum = 1e-3)]
public partial class Narrow;

/// <summary>Without bias, with a width that fills no vector.</summary>
[Model]
[Input(48)]
[Dropout(0.2)]
[Dense(257, UseBias = false, KernelInitializer = Initializer.LecunNormal)]
[BatchNorm(Center = false, Momentum = 0.9)]
[Activation(Activation.Relu)]
[Dense(129, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Sgd(LearningRate = 0.1)]
public partial class Odd;
