namespace ModelGen.EndToEnd.Tests;

/// <summary>Linear regression on more inputs than matter.</summary>
[Model]
[Input(20)]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
[Sgd(LearningRate = 0.005)]
internal sealed partial class CourseUnpenalized;

/// <summary>The same with an L1 penalty.</summary>
[Model]
[Input(20)]
[Dense(1, KernelL1 = 0.1)]
[Loss(Loss.MeanSquaredError)]
[Sgd(LearningRate = 0.005)]
internal sealed partial class CourseLasso;

/// <summary>The same with an L2 penalty.</summary>
[Model]
[Input(20)]
[Dense(1, KernelL2 = 0.1)]
[Loss(Loss.MeanSquaredError)]
[Sgd(LearningRate = 0.005)]
internal sealed partial class CourseRidge;

/// <summary>Shows what dropout does: the layer after it is made the identity.</summary>
[Model]
[Input(100)]
[Dropout(0.2)]
[Dense(100, UseBias = false)]
[Loss(Loss.External)]
internal sealed partial class CourseDropout;

/// <summary>Shows mirrored images.</summary>
[Model]
[Input(8, 8, 1)]
[RandomFlip(FlipMode.Horizontal)]
[Flatten]
[Dense(64, UseBias = false)]
[Loss(Loss.External)]
internal sealed partial class CourseFlipped;

/// <summary>Shows turned and zoomed images.</summary>
[Model]
[Input(8, 8, 1)]
[RandomRotation(0.1)]
[RandomZoom(0.2)]
[Flatten]
[Dense(64, UseBias = false)]
[Loss(Loss.External)]
internal sealed partial class CourseTurned;

/// <summary>Batch normalization before the activation, the course's Dense(...), BatchNormalization(), Activation('relu').</summary>
[Model]
[Input(5)]
[Dense(5, UseBias = false)]
[BatchNorm(Momentum = 0.9, Epsilon = 0.001)]
[Activation(Activation.Relu)]
[Dense(5, UseBias = false)]
[Loss(Loss.External)]
internal sealed partial class CourseNormalizedBefore;

/// <summary>Batch normalization after the activation.</summary>
[Model]
[Input(5)]
[Dense(5, Activation.Relu, UseBias = false)]
[BatchNorm(Momentum = 0.9, Epsilon = 0.001)]
[Dense(5, UseBias = false)]
[Loss(Loss.External)]
internal sealed partial class CourseNormalizedAfter;
