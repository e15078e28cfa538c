namespace ModelGen.Benchmarks;

/// <summary>8-8-8-8.</summary>
[Model]
[Input(8)]
[Dense(8, Activation.Relu)]
[Dense(8, Activation.Relu)]
[Dense(8)]
[Loss(Loss.MeanSquaredError)]
[Adam]
internal sealed partial class Square8;

/// <summary>16-16-16-16.</summary>
[Model]
[Input(16)]
[Dense(16, Activation.Relu)]
[Dense(16, Activation.Relu)]
[Dense(16)]
[Loss(Loss.MeanSquaredError)]
[Adam]
internal sealed partial class Square16;

/// <summary>32-32-32-32.</summary>
[Model]
[Input(32)]
[Dense(32, Activation.Relu)]
[Dense(32, Activation.Relu)]
[Dense(32)]
[Loss(Loss.MeanSquaredError)]
[Adam]
internal sealed partial class Square32;

/// <summary>64-64-64-64.</summary>
[Model]
[Input(64)]
[Dense(64, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(64)]
[Loss(Loss.MeanSquaredError)]
[Adam]
internal sealed partial class Square64;

/// <summary>128-128-128-128.</summary>
[Model]
[Input(128)]
[Dense(128, Activation.Relu)]
[Dense(128, Activation.Relu)]
[Dense(128)]
[Loss(Loss.MeanSquaredError)]
[Adam]
internal sealed partial class Square128;

/// <summary>256-256-256-256.</summary>
[Model]
[Input(256)]
[Dense(256, Activation.Relu)]
[Dense(256, Activation.Relu)]
[Dense(256)]
[Loss(Loss.MeanSquaredError)]
[Adam]
internal sealed partial class Square256;

/// <summary>512-512-512-512.</summary>
[Model]
[Input(512)]
[Dense(512, Activation.Relu)]
[Dense(512, Activation.Relu)]
[Dense(512)]
[Loss(Loss.MeanSquaredError)]
[Adam]
internal sealed partial class Square512;

/// <summary>1024-1024-1024-1024.</summary>
[Model]
[Input(1024)]
[Dense(1024, Activation.Relu)]
[Dense(1024, Activation.Relu)]
[Dense(1024)]
[Loss(Loss.MeanSquaredError)]
[Adam]
internal sealed partial class Square1024;

/// <summary>2048-2048-2048-2048.</summary>
[Model]
[Input(2048)]
[Dense(2048, Activation.Relu)]
[Dense(2048, Activation.Relu)]
[Dense(2048)]
[Loss(Loss.MeanSquaredError)]
[Adam]
internal sealed partial class Square2048;

/// <summary>4096-4096-4096-4096.</summary>
[Model]
[Input(4096)]
[Dense(4096, Activation.Relu)]
[Dense(4096, Activation.Relu)]
[Dense(4096)]
[Loss(Loss.MeanSquaredError)]
[Adam]
internal sealed partial class Square4096;
