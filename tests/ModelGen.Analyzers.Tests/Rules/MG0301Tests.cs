using Microsoft.CodeAnalysis;
using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0301Tests : RuleTests<RemoveAttributeCodeFixProvider>
{
    [Fact]
    public Task DropoutOfOutputs_SaysOfWhich() => Verify(
        Network("[Dense(3)]\n[{|#0:Dropout(0.2)|}]"),
        "MG0301",
        "Dropout1 comes after the output layer Dense1, so that in training some outputs are 0 whatever the network says; remove it",
        DiagnosticSeverity.Warning);

    [Theory]
    [InlineData("[Dense(3)]\n[Activation(Activation.Sigmoid)]\n[{|MG0301:Dropout(0.2)|}]")]
    [InlineData("[Dense(3)]\n[{|MG0301:Dropout(0.2)|}]\n[{|MG0111:Flatten|}]")]
    public Task DropoutAtTheEnd_Triggers(string layers) => Verify(Network(layers));

    [Theory]
    [InlineData("[Dropout(0.2)]\n[Dense(3)]")]
    [InlineData("[Dense(3)]\n[Dropout(0.2)]\n[Activation(Activation.Sigmoid)]")]
    [InlineData("[Dense(3)]\n[Dropout({|MG0103:0|})]")]
    [InlineData("[Dense(3)]\n[Dropout({|MG0102:20|})]")]
    public Task DropoutElsewhere_DoesNotTrigger(string layers) => Verify(Network(layers));

    [Fact]
    public Task ValuesInsideALargerNetwork_DoNotTrigger() =>
        Verify(Network("[Dense(3)]\n[Dropout(0.2)]").Replace("MeanSquaredError", "External"));

    [Fact]
    public Task ModelThatOnlyPredicts_DoesNotTrigger() =>
        Verify(Network("[Dense(3)]\n[Dropout(0.2)]").Replace("[Loss(Loss.MeanSquaredError)]", "").Replace("[Model]", "[Model(InferenceOnly = true)]"));

    [Theory]
    [InlineData("[Dense(3)]\n[Dropout(0.2)")]
    [InlineData("[Dense(3)]\n[Dropout(0.2)]\n[Den]")]
    [InlineData("[Dense()]\n[Dropout(0.2)]")]
    public Task HalfTyped_DoesNotTrigger(string layers) => VerifyHalfTyped(Network(layers));

    [Fact]
    public Task Fix_OfSeveral_RemovesThem() => VerifyFix(
        Network("[Dense(3), {|MG0301:Dropout(0.2)|}]") + Another(Network("[Dense(3)]\n[{|MG0301:Dropout(0.5)|}] // outputs")),
        Network("[Dense(3)]") + Another(Network("[Dense(3)]\n// outputs")));

    private static string Network(string layers) => Model($"[Input(4)]\n{layers}\n[Loss(Loss.MeanSquaredError)]");
}
