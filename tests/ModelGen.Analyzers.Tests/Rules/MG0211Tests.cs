using Microsoft.CodeAnalysis;
using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0211Tests : RuleTests<ReplaceMemberCodeFixProvider>
{
    private const string Regression = "[Dense(1)]\n[Loss(Loss.MeanSquaredError)]";
    private const string Classes = "[Dense(4, Activation.Softmax)]\n[Loss(Loss.SparseCategoricalCrossentropy)]";

    [Theory]
    [InlineData("{|MG0211:Metric.Accuracy|}")]
    [InlineData("Metric.R2, {|MG0211:Metric.F1|}")]
    [InlineData("{|MG0211:Metric.Precision|}, {|MG0211:Metric.Recall|}")]
    [InlineData("new[] { Metric.R2, {|MG0211:Metric.Auc|} }")]
    [InlineData("Metric.R2, TopK = {|MG0211:0|}")]
    public Task MetricOfClassesOnANumber_Triggers(string metrics) => Verify(Network(Regression, metrics));

    [Fact]
    public Task MetricThatIsThereTwice_SaysSo() => Verify(
        Network(Classes, "Metric.Accuracy, {|#0:Metric.Accuracy|}"),
        "MG0211",
        "Accuracy is there twice, and results are found by the metric's key; remove one");

    [Fact]
    public Task MetricOfClassesOnANumber_SaysTheFittingOne() => Verify(
        Network(Regression, "{|#0:Metric.Accuracy|}"),
        "MG0211",
        "Accuracy judges classes, but MeanSquaredError on a linear output predicts numbers; use MeanAbsoluteError");

    [Fact]
    public Task MetricOfClassesOnSeveralNumbers_Warns() => Verify(
        Network("[Dense(3)]\n[Loss(Loss.MeanSquaredError)]", "Metric.MeanAbsoluteError, {|#0:Metric.Accuracy|}"),
        "MG0211",
        "Accuracy judges classes, but MeanSquaredError on a linear output predicts numbers; remove it",
        DiagnosticSeverity.Warning);

    [Fact]
    public Task AucOfManyClasses_SaysHowMany() => Verify(
        Network(Classes, "Metric.Accuracy, {|#0:Metric.Auc|}"),
        "MG0211",
        "Auc judges one class against another, but there are 4; remove it");

    [Fact]
    public Task R2OfClasses_Warns() => Verify(
        Network(Classes, "{|#0:Metric.R2|}"),
        "MG0211",
        "R2 judges predicted numbers, but SparseCategoricalCrossentropy chooses among classes; use Accuracy",
        DiagnosticSeverity.Warning);

    [Fact]
    public Task TopKOfAllClasses_Warns() => Verify(
        Network(Classes, "{|#0:Metric.TopKAccuracy|}"),
        "MG0211",
        "TopKAccuracy asks whether the right class is among the 5 highest of 4 outputs, so that it is always 1; write TopK below the number of classes",
        DiagnosticSeverity.Warning);

    [Theory]
    [InlineData(Regression, "Metric.MeanAbsoluteError, Metric.MeanSquaredError, Metric.RootMeanSquaredError, Metric.R2")]
    [InlineData(Classes, "Metric.Accuracy, Metric.TopKAccuracy, Metric.F1, TopK = 3")]
    [InlineData("[Dense(1, Activation.Sigmoid)]\n[Loss(Loss.BinaryCrossentropy)]", "Metric.Accuracy, Metric.Auc, Metric.Precision")]
    [InlineData("[Dense(2, Activation.Softmax)]\n[Loss(Loss.CategoricalCrossentropy)]", "Metric.Auc")]
    [InlineData("[Dense(1)]\n[Loss(Loss.BinaryCrossentropy, FromLogits = true)]", "Metric.Accuracy")]
    [InlineData("[Dense(1)]\n[Loss(Loss.External)]", "Metric.Accuracy")]
    public Task FittingMetric_DoesNotTrigger(string network, string metrics) => Verify(Network(network, metrics));

    [Theory]
    [InlineData("[Metrics(Metric.Acc)]")]
    [InlineData("[Metrics(Metric.Accuracy, )]")]
    [InlineData("[Metrics(Metric.Accuracy, TopK = )]")]
    public Task HalfTyped_DoesNotTrigger(string metrics) => VerifyHalfTyped(Model($"[Input(4)]\n{Regression}\n{metrics}"));

    [Fact]
    public Task Fix_OfSeveral_WritesTheFittingMetrics() => VerifyFix(
        Two(Network(Regression, "{|MG0211:Metric.Accuracy|}"), Network(Classes, "{|MG0211:Metric.Auc|}, Metric.F1")),
        Two(Network(Regression, "Metric.MeanAbsoluteError"), Network(Classes, "Metric.Accuracy, Metric.F1")));

    [Fact]
    public Task Fix_WhereTheFittingMetricIsThere_IsNotOffered() =>
        VerifyNoFix(Network(Regression, "Metric.MeanAbsoluteError, {|MG0211:Metric.Accuracy|}"));

    private static string Network(string network, string metrics) => Model($"[Input(4)]\n{network}\n[Metrics({metrics})]");

    private static string Two(string first, string second) => first + second.Replace("Net", "Second").Replace("using ModelGen;", "");
}
