namespace ModelGen.Benchmarks;

/// <summary>The smallest classifier: 4-16-3.</summary>
[Model]
[Input(4)]
[Dense(16, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
internal sealed partial class NetA;

/// <summary>A regression on a table: 13-64-32-1.</summary>
[Model]
[Input(13)]
[Dense(64, Activation.Relu)]
[Dense(32, Activation.Relu)]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
[Adam]
internal sealed partial class NetB;

/// <summary>Handwritten digits: 784-128-64-10 with dropout and batch normalization.</summary>
[Model]
[Input(784)]
[Dense(128, Activation.Relu)]
[Dropout(0.2)]
[Dense(64, UseBias = false)]
[BatchNorm]
[Activation(Activation.Relu)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
internal sealed partial class NetC;

/// <summary>The same with wide layers: 784-512-512-10.</summary>
[Model]
[Input(784)]
[Dense(512, UseBias = false)]
[BatchNorm]
[Activation(Activation.Relu)]
[Dropout(0.5)]
[Dense(512, UseBias = false)]
[BatchNorm]
[Activation(Activation.Relu)]
[Dropout(0.5)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
internal sealed partial class NetD;

/// <summary>As large as a network for this library gets: 1024-2048-2048-1000, 8 million parameters.</summary>
[Model]
[Input(1024)]
[Dense(2048, Activation.Relu)]
[Dense(2048, Activation.Relu)]
[Dense(1000, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
internal sealed partial class NetE;
