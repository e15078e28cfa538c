namespace ModelGen.Onnx.Tests;

/// <summary>A classifier with all that a course has in one.</summary>
[Model]
[Input(12)]
[Normalization]
[Dense(20, Activation.Relu, KernelL2 = 0.001)]
[Dropout(0.2)]
[Dense(16, UseBias = false)]
[BatchNorm(Momentum = 0.9)]
[Activation(Activation.Relu)]
[Dense(4, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
public partial class Classifier;

/// <summary>Images, with everything that may come before their flattening.</summary>
[Model]
[Input(6, 5, 3)]
[Rescaling(1 / 255.0, -0.5)]
[RandomFlip(FlipMode.Horizontal)]
[RandomRotation(0.1)]
[RandomZoom(0.2)]
[Normalization]
[Flatten]
[Dense(17, Activation.Gelu)]
[Dense(5)]
[Loss(Loss.SparseCategoricalCrossentropy, FromLogits = true)]
public partial class ImageClassifier;

/// <summary>Batch normalization in every place and form.</summary>
[Model]
[Input(7)]
[BatchNorm]
[Dense(16)]
[Dropout(0.1)]
[BatchNorm(Epsilon = 0.01, Center = false)]
[Dense(8, UseBias = false)]
[BatchNorm(Scale = false)]
[BatchNorm(Center = false, Scale = false, Trainable = false)]
[Dense(6, Activation.Tanh)]
[BatchNorm]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
public partial class NormalizedRegression;

/// <summary>Wider than a panel of the kernels, and not by whole ones.</summary>
[Model]
[Input(70)]
[Dense(130, Activation.Elu)]
[Dense(33, Activation.LeakyRelu)]
[Dense(18, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
public partial class WideModel;

/// <summary>Names that the user chose, among them those of the file's own values.</summary>
[Model]
[Input(3)]
[Dense(4, Name = "input")]
[Dense(3, Activation.Silu, Name = "output")]
[Dense(2, Name = "Constant")]
[Loss(Loss.MeanSquaredError)]
public partial class NamedModel;

/// <summary>A network that changes nothing when it predicts.</summary>
[Model]
[Input(2, 3, 1)]
[RandomFlip(FlipMode.Vertical)]
[Loss(Loss.MeanSquaredError)]
public partial class UnchangedImages;

/// <summary>Batch normalization, then a function, then a dense layer; its input goes around it as well.</summary>
[Block]
[BatchNorm]
[Activation(Activation.Silu)]
[Dense(9)]
internal sealed class Preactivated;

/// <summary>Residual blocks right after a dense layer, into which their first layer must not be folded, and one in another.</summary>
[Model]
[Input(6)]
[Dense(9)]
[Residual<Preactivated>(Repeat = 2)]
[Residual<Nested>]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
public partial class ResidualModel
{
    [Block]
    [Dense(9, Activation.Tanh)]
    [Residual<Preactivated>]
    internal sealed class Nested;
}

/// <summary>A row of which values may be missing, standardized and not.</summary>
public sealed record OptionalNumbers(
    [Standardize, Missing(Missing.Indicator)] float? First,
    float Second,
    [Missing(Missing.Indicator)] int? Third,
    [Standardize, Missing(Missing.Indicator)] double? Fourth,
    [Target] bool Answer);

/// <summary>A model of typed rows.</summary>
[Model<OptionalNumbers>]
[Dense(6, Activation.Tanh)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
public partial class TypedModel;
