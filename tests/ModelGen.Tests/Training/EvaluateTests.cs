using ModelGen.Kernels;
using ModelGen.Tests.Models;

namespace ModelGen.Tests.Training;

public sealed class EvaluateTests
{
    [Fact]
    public void Evaluate_OverSeveralChunks_IsTheMeanOfTheRows()
    {
        Dataset<int> data = TinyData.Classes(600);
        TinyClassifier model = new(3);
        float[] outputs = new float[600 * 18];
        model.Predict(data.Inputs.Span, outputs);
        double loss = Enumerable.Range(0, 600).Average(row => -Math.Log(outputs[row * 18 + data.Targets.Span[row]]));
        double accuracy = Enumerable.Range(0, 600).Average(row => ClassChoice.Highest(outputs.AsSpan(row * 18, 18)) == data.Targets.Span[row] ? 1.0 : 0.0);

        EvaluationResult result = Trainer.Evaluate(model, data);

        Assert.Equal(loss, result.DataLoss, 1e-12);
        Assert.Equal(accuracy, result["accuracy"], 1e-12);
    }

    [Fact]
    public void Evaluate_WithPenalty_AddsItToTheLoss()
    {
        TinyClassifier model = new(3);
        float[] kernel = new float[54];
        model.State.Parameters["Dense1.Kernel"].CopyTo(kernel);
        double penalty = DenseModel<int>.L2 * kernel.Sum(weight => (double)weight * weight);

        EvaluationResult result = Trainer.Evaluate(model, TinyData.Classes(7));

        Assert.Equal(result.DataLoss + penalty, result.Loss, 1e-9);
        Assert.Equal(result.Loss, result["loss"]);
        Assert.Equal(["loss", "accuracy"], result.Keys);
    }

    [Fact]
    public void Mean_OfBatches_CountsBothPenaltiesByTheRows()
    {
        LossMean mean = default;

        mean.Add(new BatchLoss(1, 0.5, 0.25), 3);
        mean.Add(new BatchLoss(2, 0.5, 1.25), 1);

        Assert.Equal(1.25, mean.Data);
        Assert.Equal(1.25 + 0.5 + 0.5, mean.Total);
    }

    [Fact]
    public void Evaluate_SampleWeights_WeighTheLoss()
    {
        TinyRegressor model = new(3);
        Dataset<float> data = Dataset.Create([1, 0, 0, 1], [5f, 7f]);
        Dataset<float> weighted = Dataset.Create([1, 0, 0, 1], [5f, 7f], sampleWeights: [3, 3]);

        Assert.Equal(3 * Trainer.Evaluate(model, data).DataLoss, Trainer.Evaluate(model, weighted).DataLoss, 1e-4);
        Assert.Equal(Trainer.Evaluate(model, data)["mse"], Trainer.Evaluate(model, weighted)["mse"]);
    }

    [Fact]
    public void Evaluate_Anything_ChangesNothing()
    {
        TinyClassifier model = new(3);
        byte[] before = Snapshot.Of(model);

        Trainer.Evaluate(model, TinyData.Classes(300));

        Assert.Equal(before, Snapshot.Of(model));
    }

    [Fact]
    public void Result_UnknownKey_ThrowsNamingTheKnownOnes()
    {
        EvaluationResult result = Trainer.Evaluate(new TinyClassifier(), TinyData.Classes(3));

        KeyNotFoundException exception = Assert.Throws<KeyNotFoundException>(() => result["auc"]);

        Assert.Contains("There is no 'auc' in this result. It has: loss, accuracy.", exception.Message);
    }
}
