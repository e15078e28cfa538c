using System.Text.Json;
using ModelGen.Tests.Kernels;
using ModelGen.Tests.Models;

namespace ModelGen.Tests.Training;

public sealed class MetricTests
{
    private static readonly JsonElement Golden = GoldenFile.Load("ops_p_metrics").GetProperty("cases");

    [Fact]
    public void Accuracy_GoldenLabels_IsKeras()
    {
        JsonElement golden = Golden.GetProperty("multiclass");
        int[] labels = [.. golden.GetProperty("y_true").Numbers().Select(label => (int)label)];

        Assert.Equal(golden.GetProperty("accuracy").GetDouble(), InTwoBatches<int>(new AccuracyMetric(threshold: 0.5f), golden.GetProperty("y_prob").Floats(), labels, 6), 1e-12);
    }

    [Fact]
    public void Accuracy_GoldenOneHot_IsKeras()
    {
        JsonElement golden = Golden.GetProperty("multiclass");
        float[] oneHot = [.. golden.GetProperty("y_true").Numbers().SelectMany(label => Enumerable.Range(0, 6).Select(i => i == (int)label ? 1f : 0f))];

        Assert.Equal(golden.GetProperty("accuracy").GetDouble(), InTwoBatches<float>(new AccuracyMetric(threshold: 0.5f), golden.GetProperty("y_prob").Floats(), oneHot, 6), 1e-12);
    }

    [Fact]
    public void Accuracy_GoldenBinary_IsKeras()
    {
        JsonElement golden = Golden.GetProperty("binary");

        Assert.Equal(
            golden.GetProperty("accuracy_threshold_0.5").GetDouble(),
            InTwoBatches<float>(new AccuracyMetric(threshold: 0.5f), golden.GetProperty("y_score").Floats(), golden.GetProperty("y_true").Floats(), 1),
            1e-12);
    }

    [Fact]
    public void Errors_GoldenRegression_AreKeras()
    {
        JsonElement golden = Golden.GetProperty("regression");
        float[] targets = golden.GetProperty("y_true").Floats();
        float[] outputs = golden.GetProperty("y_pred").Floats();
        int width = targets.Length / golden.GetProperty("y_true").GetArrayLength();

        Assert.Equal(golden.GetProperty("mae").GetDouble(), InTwoBatches<float>(new MeanAbsoluteErrorMetric(), outputs, targets, width), 1e-6);
        Assert.Equal(golden.GetProperty("mse").GetDouble(), InTwoBatches<float>(new MeanSquaredErrorMetric(), outputs, targets, width), 1e-6);
    }

    [Fact]
    public void Accuracy_ExactlyOneHalf_CountsAsNo()
    {
        AccuracyMetric metric = new(threshold: 0.5f);

        metric.Add([0.5f, 0.5f, 0.50001f], [0f, 1f, 1f], 1);

        Assert.Equal(2 / 3.0, metric.Result, 1e-12);
    }

    [Fact]
    public void Accuracy_OfLogits_ComparesWithZero()
    {
        TinyRegressor model = TinyRegressor.With(training => training with
        {
            Loss = Loss.BinaryCrossentropy,
            FromLogits = true,
            Metrics = [Metric.Accuracy],
        });
        model.State.Parameters["Dense1.Kernel"].CopyFrom([1, 0]);

        // The logits are 0.3, −0.3 and 0.
        EvaluationResult result = Trainer.Evaluate(model, Dataset.Create([0.3f, 0, -0.3f, 0, 0, 0], [1f, 0f, 0f]));

        Assert.Equal(1, result["accuracy"]);
    }

    [Fact]
    public void Accuracy_EqualOutputs_TakesTheFirst()
    {
        AccuracyMetric metric = new(threshold: 0.5f);

        metric.Add([0.4f, 0.4f, 0.2f], [0], 3);
        metric.Add([0.4f, 0.4f, 0.2f], [1], 3);

        Assert.Equal(0.5, metric.Result);
    }

    [Fact]
    public void Result_NoRows_IsZero()
        => Assert.Equal([0, 0, 0], new[] { new AccuracyMetric(threshold: 0.5f).Result, new MeanAbsoluteErrorMetric().Result, new MeanSquaredErrorMetric().Result });

    [Fact]
    public void Reset_AfterRows_StartsAgain()
    {
        MeanSquaredErrorMetric metric = new();
        metric.Add([1f], [5f], 1);

        metric.Reset();
        metric.Add([1f], [2f], 1);

        Assert.Equal(1, metric.Result);
    }

    [Theory]
    [InlineData(Metric.TopKAccuracy)]
    [InlineData(Metric.Auc)]
    [InlineData(Metric.R2)]
    public void Fit_UnsupportedMetric_ThrowsNamingIt(Metric metric)
    {
        TinyClassifier model = TinyClassifier.With(training => training with { Metrics = [metric] });

        NotSupportedException exception = Snapshot.AssertThrowsUnchanged<NotSupportedException>(model, () => Trainer.Fit(model, TinyData.Classes(6)));

        Assert.Contains($"TinyClassifier declares the metric {metric},", exception.Message);
    }

    [Fact]
    public void Fit_MetricOfNumbersOnLabels_ThrowsNamingIt()
    {
        TinyClassifier model = TinyClassifier.With(training => training with { Metrics = [Metric.MeanSquaredError] });

        NotSupportedException exception = Snapshot.AssertThrowsUnchanged<NotSupportedException>(model, () => Trainer.Fit(model, TinyData.Classes(6)));

        Assert.Contains("MeanSquaredError, which needs numbers as targets", exception.Message);
    }

    private static double InTwoBatches<TTarget>(IMetric<TTarget> metric, float[] outputs, TTarget[] targets, int width)
        where TTarget : unmanaged
    {
        int rows = outputs.Length / width;
        int perRow = targets.Length / rows;
        metric.Add(outputs.AsSpan(0, 5 * width), targets.AsSpan(0, 5 * perRow), width);
        metric.Add(outputs.AsSpan(5 * width), targets.AsSpan(5 * perRow), width);
        return metric.Result;
    }
}
