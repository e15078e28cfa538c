namespace ModelGen.EndToEnd.Tests;

/// <summary>A classifier with a layer of every kind.</summary>
[Model]
[Input(12)]
[Dense(24, Activation.Relu, KernelL2 = 0.001)]
[Dropout(0.2)]
[Dense(20, UseBias = false)]
[BatchNorm(Momentum = 0.9)]
[Activation(Activation.Gelu)]
[Dense(4, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(LearningRate = 0.01)]
[ExponentialDecay(0.9, EverySteps = 10)]
[Metrics(Metric.Accuracy)]
internal sealed partial class Classifier;

/// <summary>A regression with two outputs.</summary>
[Model]
[Input(6)]
[Dense(10, Activation.Tanh, ActivityL2 = 0.01)]
[Dropout(0.25)]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
[Sgd(LearningRate = 0.05, Momentum = 0.9)]
internal sealed partial class Regression;

/// <summary>Has products that several threads share.</summary>
[Model]
[Input(200)]
[Dense(128, Activation.Tanh)]
[Dense(130, Activation.Silu)]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
[Adam(LearningRate = 0.01)]
internal sealed partial class WideRegression;

/// <summary>Answers yes or no.</summary>
[Model]
[Input(3)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
internal sealed partial class Decision;

/// <summary>Answers yes or no with a logit.</summary>
[Model]
[Input(3)]
[Dense(1)]
[Loss(Loss.BinaryCrossentropy, FromLogits = true)]
[Metrics(Metric.Accuracy)]
internal sealed partial class LogitDecision;

/// <summary>Is never trained here.</summary>
[Model(InferenceOnly = true)]
[Input(3)]
[Dense(5, Activation.Relu)]
[Dense(2, Activation.Softmax)]
internal sealed partial class Predictor;

/// <summary>Is trained with gradients from outside.</summary>
[Model]
[Input(4)]
[Dense(9, Activation.Tanh)]
[BatchNorm]
[Dropout(0.2)]
[Dense(3)]
[Loss(Loss.External)]
[Adam(LearningRate = 0.05)]
internal sealed partial class Critic;

/// <summary>Has a frozen layer between trained ones, and a frozen normalization.</summary>
[Model]
[Input(4)]
[Dense(8, Activation.Tanh)]
[Dense(8, Activation.Tanh, Trainable = false, Name = "Fixed")]
[BatchNorm(Trainable = false)]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
[Sgd(LearningRate = 0.1)]
internal sealed partial class PartlyFrozen;

/// <summary>The same with all of it trained.</summary>
[Model]
[Input(4)]
[Dense(8, Activation.Tanh)]
[Dense(8, Activation.Tanh, Name = "Fixed")]
[BatchNorm]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
[Sgd(LearningRate = 0.1)]
internal sealed partial class Thawed;

/// <summary>Another one, in an activation; a dropout layer makes no difference.</summary>
[Model]
[Input(4)]
[Dropout(0.1)]
[Dense(8, Activation.Tanh)]
[Dense(8, Activation.Sigmoid, Name = "Fixed")]
[BatchNorm]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
internal sealed partial class OtherwiseActivated;

/// <summary>Is so wide that few rows fill an array.</summary>
[Model]
[Input(1)]
[Dense(1_000_000, Activation.Tanh)]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
[Sgd]
internal sealed partial class VeryWide;

/// <summary>Takes measurements as they come.</summary>
[Model]
[Input(3)]
[Normalization]
[Dense(6, Activation.Tanh)]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
[Adam(LearningRate = 0.01)]
internal sealed partial class Measured;

/// <summary>Does nothing but normalize.</summary>
[Model(InferenceOnly = true)]
[Input(3)]
[Normalization(Name = "Scaler")]
internal sealed partial class FeatureScaler;

/// <summary>Normalizes the channels of an image of bytes.</summary>
[Model(InferenceOnly = true)]
[Input(4, 5, 3)]
[Rescaling(1 / 255.0)]
[Rescaling(2, -1)]
[Normalization]
internal sealed partial class ChannelScaler;

/// <summary>Sees other versions of its images in every pass.</summary>
[Model]
[Input(12, 14, 1)]
[Rescaling(0.5)]
[RandomFlip(FlipMode.Horizontal)]
[RandomRotation(0.1)]
[RandomZoom(0.2, Fill = FillMode.Constant, FillValue = 0.25)]
[Flatten]
[Dense(4, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Sgd(LearningRate = 0.1)]
internal sealed partial class AugmentedReader;

/// <summary>The same without augmentation.</summary>
[Model]
[Input(12, 14, 1)]
[Rescaling(0.5)]
[Flatten]
[Dense(4, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Sgd(LearningRate = 0.1)]
internal sealed partial class PlainReader;
