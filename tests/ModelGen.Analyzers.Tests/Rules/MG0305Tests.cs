using Microsoft.CodeAnalysis;
using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0305Tests : RuleTests<RemoveActivationCodeFixProvider>
{
    [Fact]
    public Task SameActivation_SaysWhere() => Verify(
        Hidden("[Dense(8, Activation.Relu)]\n[Activation({|#0:Activation.Relu|})]"),
        "MG0305",
        "Activation1 applies relu to Dense1, which is relu already; remove one of them",
        DiagnosticSeverity.Warning);

    [Fact]
    public Task OtherActivation_SaysBoth() => Verify(
        Hidden("[Dense(8, Activation.Relu)]\n[Activation({|#0:Activation.Tanh|})]"),
        "MG0305",
        "Activation1 applies tanh to the relu of Dense1; keep one of them",
        DiagnosticSeverity.Warning);

    [Theory]
    [InlineData("[Activation(Activation.Relu)]\n[Activation({|MG0305:Activation.Relu|})]")]
    [InlineData("[Dense(8, Activation.Relu)]\n[Dropout(0.1)]\n[Activation({|MG0305:Activation.Relu|})]")]
    [InlineData("[Dense(8, Activation.Softmax)]\n[Activation({|MG0305:Activation.Relu|})]")]
    public Task ActivationOnTop_TriggersAlone(string layers) => Verify(Hidden(layers));

    [Theory]
    [InlineData("[Dense(8)]\n[Activation(Activation.Relu)]")]
    [InlineData("[Dense(8, Activation.Relu)]\n[BatchNorm]\n[Activation(Activation.Relu)]")]
    [InlineData("[Dense(8, Activation.Relu)]\n[Activation(Activation.Linear)]")]
    [InlineData("[Dense(8, Activation.Relu)]\n[Dense(8, Activation.Relu)]")]
    public Task OneActivationALayer_DoesNotTrigger(string layers) => Verify(Hidden(layers));

    [Theory]
    [InlineData("[Dense(8, Activation.Relu)]\n[Activation()]")]
    [InlineData("[Dense(8, Activation.Rel)]\n[Activation(Activation.Relu)]")]
    [InlineData("[Dense(8, Activation.Relu)]\n[Dens(8)]\n[Activation(Activation.Relu)]")]
    public Task HalfTyped_DoesNotTrigger(string layers) => VerifyHalfTyped(Hidden(layers));

    [Fact]
    public Task Fix_OfSeveral_RemovesTheOnesOnTop() => VerifyFix(
        Hidden("[Dense(8, Activation.Relu)]\n[Activation({|MG0305:Activation.Relu|})]\n[Dense(8, Activation.Relu), Activation({|MG0305:Activation.Tanh|}), Activation({|MG0305:Activation.Relu|})]"),
        Hidden("[Dense(8, Activation.Relu)]\n[Dense(8, Activation.Relu)]"));

    [Fact]
    public Task Fix_UnderTheActivationOfTheOutput_RemovesTheOneBelow() => VerifyFix(
        Model("[Input(4)]\n[Dense(3, {|MG0305:Activation.Relu|}, Name = \"Out\")]\n[Activation(Activation.Softmax)]\n[Loss(Loss.CategoricalCrossentropy)]"),
        Model("[Input(4)]\n[Dense(3, Name = \"Out\")]\n[Activation(Activation.Softmax)]\n[Loss(Loss.CategoricalCrossentropy)]"));
}
