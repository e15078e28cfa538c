using Microsoft.CodeAnalysis;
using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0302Tests : RuleTests<OrderLayersCodeFixProvider>
{
    [Fact]
    public Task NormalizedOutputs_SayWhereItBelongs() => Verify(
        Network("[{|#1:Dense(3)|}]\n[Activation(Activation.Sigmoid)]\n[{|#0:BatchNorm|}]"),
        "MG0302",
        "BatchNorm1 comes after the output layer Activation1, so that each output depends on the other rows of its batch; move it before Dense1",
        DiagnosticSeverity.Warning);

    [Theory]
    [InlineData("Linear", "MeanSquaredError")]
    [InlineData("Sigmoid", "BinaryCrossentropy")]
    [InlineData("Softmax", "SparseCategoricalCrossentropy")]
    public Task NormalizedOutputs_TriggerAlone(string activation, string loss) =>
        Verify(Network($"[Dense(3, Activation.{activation})]\n[{{|MG0302:BatchNorm|}}]", loss));

    [Theory]
    [InlineData("[Dense(3, UseBias = false)]\n[BatchNorm]\n[Activation(Activation.Sigmoid)]")]
    [InlineData("[BatchNorm]\n[Dense(3)]")]
    [InlineData("[BatchNorm]")]
    [InlineData("[Dense(3)]\n[BatchNorm(Trainable = false)]")]
    public Task BatchNormElsewhere_DoesNotTrigger(string layers) => Verify(Network(layers));

    [Fact]
    public Task ValuesInsideALargerNetwork_DoNotTrigger() => Verify(Network("[Dense(3, UseBias = false)]\n[BatchNorm]", "External"));

    [Theory]
    [InlineData("[Dense(3)]\n[BatchNorm]\n[Activation(")]
    [InlineData("[Dense(3)]\n[BatchNorm]\n[Activatio(Activation.Sigmoid)]")]
    [InlineData("[Dense()]\n[BatchNorm]")]
    public Task HalfTyped_DoesNotTrigger(string layers) => VerifyHalfTyped(Network(layers));

    [Fact]
    public Task Fix_OfSeveral_MovesThem() => VerifyFix(
        Network("[Dense(3, Activation.Sigmoid)] // output\n[{|MG0302:BatchNorm(Momentum = 0.9)|}] // moved")
            + Another(Network("[Flatten(Name = \"F\"), Dense(3, Activation.Sigmoid), {|MG0302:BatchNorm|}]").Replace("Input(4)", "Input(2, 2, 1)")),
        Network("[BatchNorm(Momentum = 0.9)]\n[Dense(3, Activation.Sigmoid)] // output\n// moved")
            + Another(Network("[Flatten(Name = \"F\"), BatchNorm, Dense(3, Activation.Sigmoid)]").Replace("Input(4)", "Input(2, 2, 1)")));

    private static string Network(string layers, string loss = "MeanSquaredError") => Model($"[Input(4)]\n{layers}\n[Loss(Loss.{loss})]");
}
