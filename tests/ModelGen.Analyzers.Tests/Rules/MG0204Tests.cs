using Microsoft.CodeAnalysis;
using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0204Tests : RuleTests<RemoveActivationCodeFixProvider>
{
    [Theory]
    [InlineData("Dense(3, Activation.Softmax)", "CategoricalCrossentropy")]
    [InlineData("Dense(3, Activation.Sigmoid)", "SparseCategoricalCrossentropy")]
    [InlineData("Dense(1, Activation.Sigmoid)", "BinaryCrossentropy")]
    [InlineData("Dense(3)]\n[Activation(Activation.Softmax)]\n[{|MG0301:Dropout(0.1)|}", "CategoricalCrossentropy")]
    public Task LogitsThatAreProbabilities_TriggerAlone(string layers, string loss) =>
        Verify(Network(layers, $"Loss.{loss}, FromLogits = {{|MG0204:true|}}"));

    [Fact]
    public Task LogitsThatAreProbabilities_SayWhatIsAppliedTwice() => Verify(
        Network("{|#1:Dense(3, Activation.Softmax)|}", "Loss.CategoricalCrossentropy, FromLogits = {|#0:true|}"),
        "MG0204",
        "FromLogits = true applies softmax to the outputs, but Dense1 is a softmax already; remove its activation, or FromLogits",
        DiagnosticSeverity.Warning);

    [Theory]
    [InlineData("Dense(3)", "Loss.CategoricalCrossentropy, FromLogits = true")]
    [InlineData("Dense(3, Activation.Softmax)", "Loss.CategoricalCrossentropy, FromLogits = false")]
    [InlineData("Dense(3, Activation.Sigmoid)]\n[BatchNorm(Trainable = false)", "Loss.BinaryCrossentropy, FromLogits = true")]
    public Task LogitsOrProbabilities_DoNotTrigger(string layers, string loss) => Verify(Network(layers, loss));

    [Theory]
    [InlineData("Dense(3, Activation.Soft)", "Loss.CategoricalCrossentropy, FromLogits = true")]
    [InlineData("Dense(3, Activation.Softmax)", "Loss.CategoricalCrossentropy, FromLogits = ")]
    [InlineData("Dense(3, Activation.Softmax)", "Loss., FromLogits = true")]
    public Task HalfTyped_DoesNotTrigger(string layers, string loss) => VerifyHalfTyped(Network(layers, loss));

    [Theory]
    [InlineData("Dense(3, Activation.Softmax)", "Dense(3)")]
    [InlineData("Dense(3, Activation.Softmax, UseBias = false)", "Dense(3, UseBias = false)")]
    [InlineData("Dense(activation: Activation.Softmax, units: 3)", "Dense(units: 3)")]
    [InlineData("Dense(3)]\n[Activation(Activation.Softmax)]\n[{|MG0301:Dropout(0.1)|}", "Dense(3)]\n[{|MG0301:Dropout(0.1)|}")]
    public Task Fix_RemovesTheActivation(string layers, string fixedLayers) => VerifyFix(
        Network(layers, "Loss.CategoricalCrossentropy, FromLogits = {|MG0204:true|}"),
        Network(fixedLayers, "Loss.CategoricalCrossentropy, FromLogits = true"));

    [Fact]
    public Task Fix_OfSeveral_RemovesTheActivations() => VerifyFix(
        Two("Dense(3, Activation.Softmax)", "Loss.CategoricalCrossentropy, FromLogits = {|MG0204:true|}"),
        Two("Dense(3)", "Loss.CategoricalCrossentropy, FromLogits = true"));

    private static string Network(string layers, string loss) => Model($"[Input(4)]\n[{layers}]\n[Loss({loss})]");

    private static string Two(string layers, string loss) =>
        Network(layers, loss) + Another(Network(layers, loss));
}
