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

    [Theory]
    [InlineData(2, "top_2")]
    [InlineData(3, "top_3")]
    [InlineData(5, "top_5")]
    public void TopK_Golden_IsKeras(int k, string name)
    {
        JsonElement golden = Golden.GetProperty("multiclass");
        float[] outputs = golden.GetProperty("y_prob").Floats();
        int[] labels = Labels(golden);

        Assert.Equal(golden.GetProperty(name).GetDouble(), InTwoBatches<int>(new TopKAccuracyMetric(k), outputs, labels, 6), 1e-12);
        Assert.Equal(golden.GetProperty(name).GetDouble(), InTwoBatches<float>(new TopKAccuracyMetric(k), outputs, OneHot(labels), 6), 1e-12);
    }

    [Fact]
    public void TopK_EqualToTheKth_CountsAsInside()
    {
        TopKAccuracyMetric metric = new(1);

        metric.Add([0.4f, 0.4f, 0.2f], [1], 3);
        metric.Add([0.4f, 0.4f, 0.2f], [2], 3);

        Assert.Equal(0.5, metric.Result);
    }

    [Theory]
    [InlineData("precision")]
    [InlineData("recall")]
    [InlineData("f1")]
    public void Decisions_GoldenClasses_AreMacroAverages(string name)
    {
        JsonElement golden = Golden.GetProperty("multiclass");
        float[] outputs = golden.GetProperty("y_prob").Floats();
        int[] labels = Labels(golden);
        ModelInfo info = TinyInfo.Dense("Six", 1, 6, TinyClassifier.Info.Training!);

        double expected = golden.GetProperty(name + "_macro").GetDouble();
        Assert.Equal(expected, InTwoBatches<int>(Decision(name, info), outputs, labels, 6), 1e-12);
        Assert.Equal(expected, InTwoBatches<float>(Decision(name, info), outputs, OneHot(labels), 6), 1e-12);
    }

    [Theory]
    [InlineData("precision")]
    [InlineData("recall")]
    [InlineData("f1")]
    public void Decisions_GoldenBinary_AreKeras(string name)
    {
        JsonElement golden = Golden.GetProperty("binary");
        ModelInfo info = TinyRegressor.Info;

        double actual = InTwoBatches<float>(Decision(name, info), golden.GetProperty("y_score").Floats(), golden.GetProperty("y_true").Floats(), 1);

        Assert.Equal(golden.GetProperty(name).GetDouble(), actual, 1e-12);
    }

    [Fact]
    public void Auc_GoldenBinary_IsKeras()
    {
        JsonElement golden = Golden.GetProperty("binary");

        double actual = InTwoBatches<float>(
            new AucMetric(TinyRegressor.Info), golden.GetProperty("y_score").Floats(), golden.GetProperty("y_true").Floats(), 1);

        Assert.Equal(golden.GetProperty("auc_keras_200_thresholds").GetDouble(), actual, 1e-12);
    }

    [Fact]
    public void Auc_AgreesWithItsDefinition()
    {
        Random random = new(4);
        float[] outputs = [.. Enumerable.Range(0, 500).Select(i => i % 7 == 0 ? (float)(i % 199 / 199.0) : i % 50 == 1 ? 1f : i % 50 == 2 ? 0f : random.NextSingle())];
        float[] targets = [.. outputs.Select(output => random.NextSingle() < output ? 1f : 0f)];
        double[] thresholds = [-1e-7, .. Enumerable.Range(1, 198).Select(i => i / 199.0), 1 + 1e-7];
        double[] truePositives = [.. thresholds.Select(t => Rate(t, target: 1))];
        double[] falsePositives = [.. thresholds.Select(t => Rate(t, target: 0))];
        double expected = Enumerable.Range(0, 199).Sum(i => (falsePositives[i] - falsePositives[i + 1]) * (truePositives[i] + truePositives[i + 1]) / 2);

        Assert.Equal(expected, InTwoBatches<float>(new AucMetric(TinyRegressor.Info), outputs, targets, 1), 1e-12);

        double Rate(double threshold, float target)
            => (double)outputs.Zip(targets).Count(pair => pair.Second == target && pair.First > threshold) / targets.Count(t => t == target);
    }

    [Fact]
    public void Auc_OfLogits_IsThatOfTheirProbabilities()
    {
        ModelInfo info = TinyRegressor.Info;
        ModelInfo logits = info with { Training = info.Training! with { FromLogits = true, Loss = Loss.BinaryCrossentropy } };
        float[] outputs = [-3, -1, -0.5f, 0, 0.2f, 1.5f, 2];
        float[] targets = [0, 0, 1, 0, 1, 0, 1];
        float[] probabilities = [.. outputs.Select(x => 1 / (1 + MathF.Exp(-x)))];

        Assert.Equal(
            InTwoBatches<float>(new AucMetric(info), probabilities, targets, 1), InTwoBatches<float>(new AucMetric(logits), outputs, targets, 1), 1e-12);
    }

    [Fact]
    public void Auc_OfLogitsOfClasses_IsThatOfTheirProbabilities()
    {
        ModelInfo info = TinyInfo.Dense("Three", 1, 3, TinyClassifier.Info.Training!);
        ModelInfo logits = info with { Training = info.Training! with { FromLogits = true } };
        float[] outputs = [1, 2, 3, 900, 901, 899, -2, 0.5f, 0.25f, 0, 0, 0, 3, 1, 2, -5, -4, -900];
        int[] labels = [2, 0, 1, 2, 0, 1];
        float[] probabilities = [.. outputs.Chunk(3).SelectMany(static row => row.Select(x => (float)(Math.Exp(x - row.Max()) / row.Sum(y => Math.Exp(y - row.Max())))))];

        Assert.Equal(InTwoBatches<int>(new AucMetric(info), probabilities, labels, 3), InTwoBatches<int>(new AucMetric(logits), outputs, labels, 3), 1e-12);
    }

    [Fact]
    public void Auc_OfOutputsThatAreNoProbabilities_TakesThemAsTheNearest()
    {
        float[] targets = [1, 0, 1, 0, 0, 1, 1];

        double actual = InTwoBatches<float>(new AucMetric(TinyRegressor.Info), [2, 0.75f, 0.75f, -3, float.NaN, 0.25f, 0], targets, 1);

        Assert.Equal(InTwoBatches<float>(new AucMetric(TinyRegressor.Info), [1.5f, 0.75f, 0.75f, -1, -1, 0.25f, 0], targets, 1), actual);

        // Of the pairs of a one and a zero: 2 is above all three; 0.75 equals one; 0.25 and 0 are above two.
        Assert.Equal((3 + 2.5 + 2 + 2) / 12, actual, 1e-12);
    }

    [Fact]
    public void Auc_OfOneClassOnly_IsZero()
    {
        Assert.Equal(0, InTwoBatches<float>(new AucMetric(TinyRegressor.Info), [0.1f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f], [1, 1, 1, 1, 1, 1], 1));
        Assert.Equal(0, InTwoBatches<float>(new AucMetric(TinyRegressor.Info), [0.1f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f], [0, 0, 0, 0, 0, 0], 1));
    }

    [Fact]
    public void ConfusionMatrix_Golden_IsKeras()
    {
        JsonElement golden = Golden.GetProperty("multiclass");
        float[] outputs = golden.GetProperty("y_prob").Floats();
        int[] labels = Labels(golden);

        ConfusionMatrix matrix = new EchoModel(6).ConfusionMatrix(Dataset.Create(outputs, labels));
        ConfusionMatrix oneHot = new EchoModel(6).ConfusionMatrix(Dataset.Create(outputs, OneHot(labels), targetSize: 6));

        double[] expected = golden.GetProperty("confusion_matrix").Numbers();
        for (int i = 0; i < 36; i++)
        {
            Assert.Equal((expected[i], expected[i]), (matrix[i / 6, i % 6], oneHot[i / 6, i % 6]));
        }

        Assert.Equal(golden.GetProperty("accuracy").GetDouble(), matrix.Accuracy, 1e-12);
        Assert.Equal(golden.GetProperty("f1_macro").GetDouble(), Enumerable.Range(0, 6).Average(matrix.F1), 1e-12);
        Assert.Equal(golden.GetProperty("precision_macro").GetDouble(), Enumerable.Range(0, 6).Average(matrix.Precision), 1e-12);
        Assert.Equal(golden.GetProperty("recall_macro").GetDouble(), Enumerable.Range(0, 6).Average(matrix.Recall), 1e-12);
    }

    [Fact]
    public void ConfusionMatrix_OfOneOutput_HasTwoClasses()
    {
        ConfusionMatrix matrix = new EchoModel(1).ConfusionMatrix(Dataset.Create([0.9f, 0.2f, 0.5f, 0.6f], [1f, 0f, 1f, 0f]));

        Assert.Equal((1, 1, 1, 1), (matrix[0, 0], matrix[0, 1], matrix[1, 0], matrix[1, 1]));
        Assert.Equal(
            ["actual \\ predicted   0   1", "                 0   1   1", "                 1   1   1", ""],
            matrix.ToString().ReplaceLineEndings("\n").Split('\n'));
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
        Assert.Equal(golden.GetProperty("rmse").GetDouble(), InTwoBatches<float>(new RootMeanSquaredErrorMetric(), outputs, targets, width), 1e-6);
        Assert.Equal(golden.GetProperty("r2_uniform_average").GetDouble(), InTwoBatches<float>(new R2Metric(width), outputs, targets, width), 1e-6);
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
        => Assert.Equal(
            [0, 0, 0, 0],
            new[] { new AccuracyMetric(threshold: 0.5f).Result, new MeanAbsoluteErrorMetric().Result, new MeanSquaredErrorMetric().Result, new TopKAccuracyMetric(2).Result });

    [Fact]
    public void Result_OneRow_IsThatRows()
    {
        AccuracyMetric accuracy = new(threshold: 0.5f);
        TopKAccuracyMetric topK = new(2);
        accuracy.Add([0.1f, 0.2f, 0.7f], [2], 3);
        topK.Add([0.1f, 0.2f, 0.7f], [1], 3);

        Assert.Equal((1, 1), (accuracy.Result, topK.Result));
    }

    [Fact]
    public void Shares_OfOneRowAndOfNone_AreOneAndZero()
    {
        ConfusionMatrix matrix = new EchoModel(3).ConfusionMatrix(Dataset.Create([0.1f, 0.2f, 0.7f], [2]));

        Assert.Equal((1, 1, 1), (matrix.Precision(2), matrix.Recall(2), matrix.F1(2)));
        Assert.Equal((0, 0, 0), (matrix.Precision(0), matrix.Recall(0), matrix.F1(0)));
    }

    [Fact]
    public void Reset_AfterRows_StartsAgain()
    {
        ModelInfo info = TinyRegressor.Info;
        AssertStartsAgain(static () => new AccuracyMetric(threshold: 0.5f));
        AssertStartsAgain(static () => new MeanAbsoluteErrorMetric());
        AssertStartsAgain(static () => new MeanSquaredErrorMetric());
        AssertStartsAgain(static () => new RootMeanSquaredErrorMetric());
        AssertStartsAgain(static () => new OwnMetricAccumulator<FirstOutput, float>());
        AssertStartsAgain(static () => new R2Metric(width: 1));
        AssertStartsAgain(static () => new TopKAccuracyMetric(1));
        AssertStartsAgain(() => new AucMetric(info));
        AssertStartsAgain(() => DecisionMetric.Precision(info));
        AssertStartsAgain(() => DecisionMetric.Recall(info));
        AssertStartsAgain(() => DecisionMetric.F1(info));

        static void AssertStartsAgain(Func<IMetricAccumulator<float>> create)
        {
            IMetricAccumulator<float> again = create();
            again.Add([0.9f, 0.3f, 0.7f], [0, 1, 1], 1);
            again.Reset();
            IMetricAccumulator<float> fresh = create();

            Assert.Equal(fresh.Result, again.Result);
            again.Add([0.9f, 0.2f], [1, 0], 1);
            fresh.Add([0.9f, 0.2f], [1, 0], 1);
            Assert.Equal(fresh.Result, again.Result);
        }
    }

    [Fact]
    public void Fit_UnknownMetric_ThrowsNamingIt()
    {
        TinyClassifier model = TinyClassifier.With(training => training with { Metrics = [(Metric)99] });

        NotSupportedException exception = Snapshot.AssertThrowsUnchanged<NotSupportedException>(model, () => Trainer.Fit(model, TinyData.Classes(6)));

        Assert.Contains("TinyClassifier declares the metric 99,", exception.Message);
    }

    [Fact]
    public void Fit_EveryMetricOfClasses_ReportsItUnderItsKey()
    {
        TinyClassifier model = TinyClassifier.With(training => training with
        {
            Metrics = [Metric.Accuracy, Metric.TopKAccuracy, Metric.Precision, Metric.Recall, Metric.F1, Metric.Auc],
        });

        History history = Trainer.Fit(model, TinyData.Classes(60), new FitOptions { Epochs = 2 });

        Assert.Equal(["loss", "accuracy", "top_k_accuracy", "precision", "recall", "f1", "auc"], history.Keys);
        Assert.All(history.Keys.Skip(1), key => Assert.InRange(history[key][1], 0, 1));
    }

    [Fact]
    public void Fit_EveryMetricOfNumbers_ReportsItUnderItsKeyForEachEpochAlone()
    {
        Metric[] metrics = [Metric.MeanAbsoluteError, Metric.MeanSquaredError, Metric.RootMeanSquaredError, Metric.R2];
        Dataset<float> data = Dataset.Create([0, 0, 1, 0, 0, 1, 1, 1], [1f, 3f, -2f, 5f]);
        TinyRegressor model = TinyRegressor.With(training => training with { Metrics = metrics });

        // With a batch of all rows, the figures of an epoch are those of the weights before it.
        List<EvaluationResult> expected = [];
        LambdaCallback evaluate = new()
        {
            EpochBegin = _ => expected.Add(Trainer.Evaluate(model, data)),
        };
        History history = Trainer.Fit(model, data, new FitOptions { Epochs = 3, BatchSize = 4, Shuffle = false, Callbacks = [evaluate] });

        Assert.Equal(["loss", "mae", "mse", "rmse", "r2"], history.Keys);
        for (int epoch = 0; epoch < 3; epoch++)
        {
            Assert.All(history.Keys, key => Assert.Equal(expected[epoch][key], history[key][epoch], 1e-6));
            Assert.Equal(history["mse"][epoch], history["rmse"][epoch] * history["rmse"][epoch], 1e-9);
        }
    }

    [Fact]
    public void R2_OfAnOutputWhoseTargetsAreAllEqual_IsZeroForIt()
        => Assert.Equal(0.5, InTwoBatches<float>(new R2Metric(2), [1, 7, 2, 8, 3, 9, 4, 7, 5, 8, 6, 9], [1, 5, 2, 5, 3, 5, 4, 5, 5, 5, 6, 5], 2), 1e-12);

    [Fact]
    public void Fit_MetricOfNumbersOnLabels_ThrowsNamingIt()
    {
        TinyClassifier model = TinyClassifier.With(training => training with { Metrics = [Metric.MeanSquaredError] });

        NotSupportedException exception = Snapshot.AssertThrowsUnchanged<NotSupportedException>(model, () => Trainer.Fit(model, TinyData.Classes(6)));

        Assert.Contains("MeanSquaredError, which needs numbers as targets", exception.Message);
    }

    [Fact]
    public void Fit_OwnMetricWithoutAKeyOfItsOwn_ThrowsNamingIt()
    {
        AssertRefused<Keys.Loss>("loss");
        AssertRefused<Keys.Accuracy>("accuracy");
        AssertRefused<Keys.Validation>("val_margin");
        AssertRefused<Keys.Empty>("");
        TinyClassifier twice = TinyClassifier.With(static training => training with { OwnMetrics = [OwnMetric.Of<Keys.Margin, int>(), OwnMetric.Of<Keys.Margin, int>()] });
        Assert.Contains("'margin'", Snapshot.AssertThrowsUnchanged<NotSupportedException>(twice, () => Trainer.Fit(twice, TinyData.Classes(6))).Message);

        static void AssertRefused<T>(string key)
            where T : struct, IMetric<int>
        {
            TinyClassifier model = TinyClassifier.With(static training => training with { Metrics = [Metric.Accuracy], OwnMetrics = [OwnMetric.Of<T, int>()] });
            string message = Snapshot.AssertThrowsUnchanged<NotSupportedException>(model, () => Trainer.Fit(model, TinyData.Classes(6))).Message;
            Assert.Contains($"a metric with the key '{key}', which is empty, that of another figure, or begins with 'val_'", message);
        }
    }

    private readonly struct FirstOutput : IMetric<float>
    {
        public static string Key => "first";

        public static double Row(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets) => outputs[0];
    }

    private static int[] Labels(JsonElement golden) => [.. golden.GetProperty("y_true").Numbers().Select(label => (int)label)];

    private static float[] OneHot(int[] labels) => [.. labels.SelectMany(label => Enumerable.Range(0, 6).Select(i => i == label ? 1f : 0f))];

    private static DecisionMetric Decision(string name, ModelInfo info) => name switch
    {
        "precision" => DecisionMetric.Precision(info),
        "recall" => DecisionMetric.Recall(info),
        _ => DecisionMetric.F1(info),
    };

    private static double InTwoBatches<TTarget>(IMetricAccumulator<TTarget> metric, float[] outputs, TTarget[] targets, int width)
        where TTarget : unmanaged
    {
        int rows = outputs.Length / width;
        int perRow = targets.Length / rows;
        metric.Add(outputs.AsSpan(0, 5 * width), targets.AsSpan(0, 5 * perRow), width);
        metric.Add(outputs.AsSpan(5 * width), targets.AsSpan(5 * perRow), width);
        return metric.Result;
    }
}
