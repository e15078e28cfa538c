using Microsoft.CodeAnalysis;
using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0215Tests : RuleTests<FittingLossCodeFixProvider>
{
    [Fact]
    public Task CategoricalLossOnSigmoid_SaysBothWaysOut() => Verify(
        Network("3, Activation.Sigmoid", "{|#0:Loss.CategoricalCrossentropy|}"),
        "MG0215",
        "CategoricalCrossentropy expects one distribution over the 3 classes, but Dense1 is a sigmoid, whose outputs are probabilities each by itself; give it Activation.Softmax, or use BinaryCrossentropy where several classes can be right",
        DiagnosticSeverity.Warning);

    [Fact]
    public Task SparseLossOnSigmoid_SaysTheActivation() => Verify(
        Network("3, Activation.Sigmoid", "{|#0:Loss.SparseCategoricalCrossentropy|}"),
        "MG0215",
        "SparseCategoricalCrossentropy expects one distribution over the 3 classes, but Dense1 is a sigmoid, whose outputs are probabilities each by itself; give it Activation.Softmax",
        DiagnosticSeverity.Warning);

    [Theory]
    [InlineData("MeanSquaredError")]
    [InlineData("MeanAbsoluteError")]
    [InlineData("Huber")]
    public Task RegressionLossOnClasses_Triggers(string loss) =>
        Verify(Network("1, Activation.Sigmoid", $"{{|MG0215:Loss.{loss}|}}", "[Metrics(Metric.Accuracy)]"));

    [Theory]
    [InlineData("3, Activation.Softmax", "CategoricalCrossentropy", "")]
    [InlineData("3, Activation.Sigmoid", "BinaryCrossentropy", "[Metrics(Metric.Accuracy)]")]
    [InlineData("3, Activation.Sigmoid", "MeanSquaredError", "")]
    [InlineData("3, Activation.Sigmoid", "MeanSquaredError", "[Metrics(Metric.MeanAbsoluteError)]")]
    public Task FittingLoss_DoesNotTrigger(string output, string loss, string metrics) =>
        Verify(Network(output, $"Loss.{loss}", metrics));

    [Theory]
    [InlineData("3, Activation.Sig", "Loss.CategoricalCrossentropy")]
    [InlineData("3, Activation.Sigmoid", "Loss.Categorical")]
    [InlineData("3, Activation.Sigmoid", "Loss.CategoricalCrossentropy, ")]
    public Task HalfTyped_DoesNotTrigger(string output, string loss) => VerifyHalfTyped(Network(output, loss));

    [Fact]
    public Task Fix_OfSeveral_WritesTheFittingLoss() => VerifyFix(
        Two(Network("3, Activation.Sigmoid", "{|MG0215:Loss.CategoricalCrossentropy|}, LabelSmoothing = 0.1"), Network("1, Activation.Sigmoid", "{|MG0215:Loss.MeanSquaredError|}", "[Metrics(Metric.F1)]")),
        Two(Network("3, Activation.Sigmoid", "Loss.BinaryCrossentropy, LabelSmoothing = 0.1"), Network("1, Activation.Sigmoid", "Loss.BinaryCrossentropy", "[Metrics(Metric.F1)]")));

    [Fact]
    public Task Fix_OfClassNumbers_IsNotOffered() =>
        VerifyNoFix(Network("3, Activation.Sigmoid", "{|MG0215:Loss.SparseCategoricalCrossentropy|}"));

    private static string Network(string output, string loss, string metrics = "") =>
        Model($"[Input(4)]\n[Dense({output})]\n[Loss({loss})]\n{metrics}");

    private static string Two(string first, string second) => first + second.Replace("Net", "Second").Replace("using ModelGen;", "");
}
