using Microsoft.CodeAnalysis;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0216Tests : RuleTests
{
    [Fact]
    public Task SquaredErrorOfSoftmax_NamesTheScore() => Verify(
        Network("3, Activation.Softmax", "{|#0:Loss.MeanSquaredError|}"),
        "MG0216",
        "MeanSquaredError on the softmax Dense1 is the Brier score, which learns more slowly than cross-entropy; use CategoricalCrossentropy unless it is meant",
        DiagnosticSeverity.Info);

    [Theory]
    [InlineData("MeanSquaredError")]
    [InlineData("MeanAbsoluteError")]
    [InlineData("Huber")]
    public Task RegressionOnRelu_Triggers(string loss) => Verify(Network("1, Activation.Relu", $"{{|MG0216:Loss.{loss}|}}"));

    [Theory]
    [InlineData("1", "Loss.MeanSquaredError")]
    [InlineData("1, Activation.Softplus", "Loss.MeanSquaredError")]
    [InlineData("3, Activation.Relu", "Loss.External")]
    [InlineData("3, Activation.Softmax", "Loss.CategoricalCrossentropy")]
    public Task UsualLoss_DoesNotTrigger(string output, string loss) => Verify(Network(output, loss));

    [Theory]
    [InlineData("3, Activation.", "Loss.MeanSquaredError")]
    [InlineData("3, Activation.Relu", "Loss.Mean")]
    public Task HalfTyped_DoesNotTrigger(string output, string loss) => VerifyHalfTyped(Network(output, loss));

    private static string Network(string output, string loss) => Model($"[Input(4)]\n[Dense({output})]\n[Loss({loss})]");
}
