namespace ModelGen.Reporting.Tests;

/// <summary>Tells three classes apart by two numbers.</summary>
[Model]
[Input(2)]
[Dense(8, Activation.Relu, KernelL2 = 0.001)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(LearningRate = 0.05)]
[Metrics(Metric.Accuracy)]
internal sealed partial class Classifier;

/// <summary>Data and a training of it.</summary>
internal static class Training
{
    public static Dataset<int> Data { get; } = Create();

    public static (Classifier Model, History History) Run(IProgress<TrainingProgress>? progress = null)
    {
        Classifier model = new(seed: 1);
        return (model, model.Fit(Data, new FitOptions { Epochs = 12, Validation = Data.Take(30), Progress = progress }));
    }

    private static Dataset<int> Create()
    {
        Random random = new(1);
        float[] inputs = [.. Enumerable.Range(0, 240).Select(_ => 2 * random.NextSingle() - 1)];
        return Dataset.Create(inputs, [.. inputs.Chunk(2).Select(static row => row[0] > 0.3f ? 0 : row[1] > 0 ? 1 : 2)]);
    }
}
