using ModelGen;

namespace Samples;

/// <summary>Predicts how far diabetes has progressed after a year, from ten measurements of the patient.</summary>
[Model]
[Input(10)]
[Dense(64, Activation.Relu)]
[Dropout(0.2)]
[Dense(32, Activation.Relu)]
[Dense(1, Activation.Linear)]
[Loss(Loss.MeanAbsoluteError)]
[Adam(LearningRate = 0.001)]
[Metrics(Metric.MeanSquaredError, Metric.R2)]
public partial class ProgressionModel;
