using ModelGen;

namespace Samples;

/// <summary>The layers that two tasks share.</summary>
[Block]
[Dense(64, Activation.Relu)]
[Dense(32, Activation.Relu)]
public sealed class Features;

/// <summary>The task with much data: which of ten digits.</summary>
[Model]
[Input(64)]
[Use<Features>(Name = "Features")]
[Dense(10, Activation.Softmax, Name = "Digits")]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(LearningRate = 0.001)]
[Metrics(Metric.Accuracy)]
public partial class DigitReader;

/// <summary>The task with few data: which of six grades. Trained from scratch.</summary>
[Model]
[Input(64)]
[Use<Features>(Name = "Features")]
[Dense(6, Activation.Softmax, Name = "Grades")]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(LearningRate = 0.001)]
[Metrics(Metric.Accuracy)]
public partial class GradeReader;

/// <summary>The same with frozen features: only the head learns, and may do so fast.</summary>
[Model]
[Input(64)]
[Use<Features>(Name = "Features", Trainable = false)]
[Dense(6, Activation.Softmax, Name = "Grades")]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(LearningRate = 0.01)]
[Metrics(Metric.Accuracy)]
public partial class FrozenGradeReader;

/// <summary>The same, thawed: all of it learns, slowly, so that the features are adapted and not forgotten.</summary>
[Model]
[Input(64)]
[Use<Features>(Name = "Features")]
[Dense(6, Activation.Softmax, Name = "Grades")]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(LearningRate = 0.0005)]
[Metrics(Metric.Accuracy)]
public partial class ThawedGradeReader;
