using ModelGen;

namespace Consumer;

[Model]
[Input(28, 28, 1)]
[Flatten]
[Dense(64, Activation.Relu)]
[BatchNorm]
[Dropout(0.2)]
[Dense(32, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
internal partial class Classifier;

[Model(InferenceOnly = true)]
[Input(8), Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
internal partial class Reader;

[Model]
[Input(4)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
[Metrics(Metric.Accuracy)]
internal partial class Imported;
