namespace ModelGen.Onnx.Tests;

/// <summary>Linear at the end of a layer, as a layer of its own, and as the output.</summary>
[Model(InferenceOnly = true)]
[Input(5)]
[Dense(9, Activation.Linear)]
[BatchNorm]
[Activation(Activation.Linear)]
[Dense(3, Activation.Linear)]
public partial class LinearModel;

/// <summary>Relu at the end of a layer, as a layer of its own, and as the output.</summary>
[Model(InferenceOnly = true)]
[Input(5)]
[Dense(9, Activation.Relu)]
[BatchNorm]
[Activation(Activation.Relu)]
[Dense(3, Activation.Relu)]
public partial class ReluModel;

/// <summary>LeakyRelu at the end of a layer, as a layer of its own, and as the output.</summary>
[Model(InferenceOnly = true)]
[Input(5)]
[Dense(9, Activation.LeakyRelu)]
[BatchNorm]
[Activation(Activation.LeakyRelu, NegativeSlope = 0.1)]
[Dense(3, Activation.LeakyRelu)]
public partial class LeakyReluModel;

/// <summary>Elu at the end of a layer, as a layer of its own, and as the output.</summary>
[Model(InferenceOnly = true)]
[Input(5)]
[Dense(9, Activation.Elu)]
[BatchNorm]
[Activation(Activation.Elu, Alpha = 0.7)]
[Dense(3, Activation.Elu)]
public partial class EluModel;

/// <summary>Selu at the end of a layer, as a layer of its own, and as the output.</summary>
[Model(InferenceOnly = true)]
[Input(5)]
[Dense(9, Activation.Selu)]
[BatchNorm]
[Activation(Activation.Selu)]
[Dense(3, Activation.Selu)]
public partial class SeluModel;

/// <summary>Gelu at the end of a layer, as a layer of its own, and as the output.</summary>
[Model(InferenceOnly = true)]
[Input(5)]
[Dense(9, Activation.Gelu)]
[BatchNorm]
[Activation(Activation.Gelu)]
[Dense(3, Activation.Gelu)]
public partial class GeluModel;

/// <summary>GeluTanh at the end of a layer, as a layer of its own, and as the output.</summary>
[Model(InferenceOnly = true)]
[Input(5)]
[Dense(9, Activation.GeluTanh)]
[BatchNorm]
[Activation(Activation.GeluTanh)]
[Dense(3, Activation.GeluTanh)]
public partial class GeluTanhModel;

/// <summary>Silu at the end of a layer, as a layer of its own, and as the output.</summary>
[Model(InferenceOnly = true)]
[Input(5)]
[Dense(9, Activation.Silu)]
[BatchNorm]
[Activation(Activation.Silu)]
[Dense(3, Activation.Silu)]
public partial class SiluModel;

/// <summary>Sigmoid at the end of a layer, as a layer of its own, and as the output.</summary>
[Model(InferenceOnly = true)]
[Input(5)]
[Dense(9, Activation.Sigmoid)]
[BatchNorm]
[Activation(Activation.Sigmoid)]
[Dense(3, Activation.Sigmoid)]
public partial class SigmoidModel;

/// <summary>Tanh at the end of a layer, as a layer of its own, and as the output.</summary>
[Model(InferenceOnly = true)]
[Input(5)]
[Dense(9, Activation.Tanh)]
[BatchNorm]
[Activation(Activation.Tanh)]
[Dense(3, Activation.Tanh)]
public partial class TanhModel;

/// <summary>Softplus at the end of a layer, as a layer of its own, and as the output.</summary>
[Model(InferenceOnly = true)]
[Input(5)]
[Dense(9, Activation.Softplus)]
[BatchNorm]
[Activation(Activation.Softplus)]
[Dense(3, Activation.Softplus)]
public partial class SoftplusModel;

/// <summary>Softmax at the end of a layer, as a layer of its own, and as the output.</summary>
[Model(InferenceOnly = true)]
[Input(5)]
[Dense(9, Activation.Softmax)]
[BatchNorm]
[Activation(Activation.Softmax)]
[Dense(3, Activation.Softmax)]
public partial class SoftmaxModel;
