using ModelGen;

namespace Consumer;

/// <summary>What a library shows to others.</summary>
[Model]
[Input(8, 8, 1)]
[RandomFlip]
[Normalization]
[Flatten]
[Dense(24, Activation.Relu, KernelL2 = 0.001)]
[Dropout(0.1)]
[Dense(16, UseBias = false)]
[BatchNorm(Momentum = 0.9)]
[Activation(Activation.Gelu)]
[Dense(Classes, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[PiecewiseConstant([30, 60], [0.1, 0.01, 0.001])]
[Metrics(Metric.Accuracy)]
public sealed partial class Shown
{
    private const int Classes = 3;
    private readonly float[] _outputs = new float[Classes];

    /// <summary>Creates a model that is trained already.</summary>
    public Shown(ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels)
        : this() => TrainOnBatch(inputs, labels);

    /// <summary>The probabilities of the classes.</summary>
    public ReadOnlySpan<float> Probabilities(ReadOnlySpan<float> input)
    {
        Predict(input, _outputs);
        return _outputs;
    }
}

[Model(InferenceOnly = true)]
[Input(4)]
[Dense(1)]
internal sealed partial class OnlyLoaded;

[Model]
[Input(4)]
[Dense(1)]
[Loss(Loss.External)]
internal sealed partial class OnlyATypeArgument;

/// <summary>Uses models that no one sees.</summary>
public partial class Holder
{
    private readonly OnlyLoaded _loaded;
    private readonly Inner _inner = new(seed: 1);

    /// <summary>Loads what it holds.</summary>
    public Holder(string path) => _loaded = OnlyLoaded.Load(path);

    /// <summary>The number of parameters of a model whose type is all that is known of it.</summary>
    public static int Count => CountOf<OnlyATypeArgument>();

    /// <summary>Trains one model on what the other predicts.</summary>
    public History Train(float[] inputs) => _inner.Fit(Dataset.Create(inputs, _loaded.Predict(inputs)), new FitOptions { Epochs = 2 });

    private static int CountOf<T>()
        where T : class, IModel<T> => T.Info.ParameterCount;

    [Model]
    [Input(4)]
    [Dense(1)]
    [Loss(Loss.MeanSquaredError)]
    private sealed partial class Inner;
}
