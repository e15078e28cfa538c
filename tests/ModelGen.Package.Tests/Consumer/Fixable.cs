using ModelGen;

namespace Consumer;

[Model]
[Input(28, 28, 1)]
[Dense(64)]
[Dropout(20)]
[BatchNorm]
[Dense(32, Activation.Relu)]
[Activation(Activation.Relu)]
[Dense(10)]
[Loss(Loss.SparseCategoricalCrossentropy)]
internal class Classifier;

[Model(InferenceOnly = true)]
[Input(8), Dense(8, Activation.Softmax)]
[Dense(1, Activation.Softmax)]
[Dropout(0)]
[Loss(Loss.BinaryCrossentropy), Adam]
internal partial class Reader;

[Model(FromKeras = "Keras.json")]
internal partial class Imported;
