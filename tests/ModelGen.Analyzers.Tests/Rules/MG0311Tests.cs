using Microsoft.CodeAnalysis;
using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0311Tests : RuleTests<ReplaceMemberCodeFixProvider>
{
    [Fact]
    public Task HiddenSoftmax_SaysWhatFollows() => Verify(
        Hidden("[Dense(8, {|#0:Activation.Softmax|})]"),
        "MG0311",
        "Dense1 is a softmax in a hidden layer, so that its values share a sum of 1 and Dense2 sees little of them; use Activation.Relu",
        DiagnosticSeverity.Warning);

    [Fact]
    public Task HiddenSoftmaxAsALayer_Triggers() => Verify(Hidden("[Dense(8)]\n[Activation({|MG0311:Activation.Softmax|})]\n[Dropout(0.1)]"));

    [Theory]
    [InlineData("[Dense(8, Activation.Relu)]")]
    [InlineData("[Dense(8, Activation.Softmax, Trainable = false)]")]
    [InlineData("[{|MG0309:Dense(1, Activation.Relu)|}]")]
    public Task OtherOrFrozen_DoesNotTrigger(string layer) => Verify(Hidden(layer));

    [Fact]
    public Task SoftmaxOfOutputs_DoesNotTrigger() =>
        Verify(Model("[Input(4)]\n[Dense(3)]\n[Activation(Activation.Softmax)]\n[Loss(Loss.CategoricalCrossentropy)]"));

    [Theory]
    [InlineData("[Dense(8, Activation.Softma)]")]
    [InlineData("[Dense(8, Activation.Softmax]")]
    public Task HalfTyped_DoesNotTrigger(string layer) => VerifyHalfTyped(Hidden(layer));

    [Fact]
    public Task Fix_OfSeveral_WritesRelu() => VerifyFix(
        Hidden("[Dense(8, activation: {|MG0311:Activation.Softmax|}), Dense(8)]\n[Activation({|MG0311:Activation.Softmax|})]"),
        Hidden("[Dense(8, activation: Activation.Relu), Dense(8)]\n[Activation(Activation.Relu)]"));
}
