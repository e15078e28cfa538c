using Microsoft.CodeAnalysis;
using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0308Tests : RuleTests<ReplaceMemberCodeFixProvider>
{
    private const string Relu = "Activation.Relu";

    [Fact]
    public Task SigmoidInADeepNetwork_SaysHowDeep() => Verify(
        Deep("{|#0:Activation.Sigmoid|}", Relu),
        "MG0308",
        "Dense1 is a sigmoid in a network of 5 dense layers, through which gradients shrink layer by layer; use Activation.Relu",
        DiagnosticSeverity.Info);

    [Fact]
    public Task TanhAsALayer_Triggers() => Verify(
        Deep(Relu, Relu).Replace("[Dense(8, Activation.Relu)]\n[Dense(3", "[Dense(8)]\n[Activation({|MG0308:Activation.Tanh|})]\n[Dense(3"));

    [Theory]
    [InlineData("Activation.Elu")]
    [InlineData("Activation.Softplus")]
    [InlineData("Activation.Sigmoid, Trainable = false")]
    public Task OtherActivation_DoesNotTrigger(string activation) => Verify(Deep(activation, Relu));

    [Fact]
    public Task ShallowNetwork_DoesNotTrigger() => Verify(Hidden("[Dense(8, Activation.Tanh)]\n[Dense(8, Activation.Tanh)]\n[Dense(8, Activation.Sigmoid)]"));

    [Fact]
    public Task OutputOfADeepNetwork_DoesNotTrigger() =>
        Verify(Deep(Relu, Relu).Replace("Activation.Softmax", "Activation.Tanh").Replace("SparseCategoricalCrossentropy", "MeanSquaredError"));

    [Theory]
    [InlineData("Activation.Tan")]
    [InlineData("Activation.Tanh, ")]
    public Task HalfTyped_DoesNotTrigger(string activation) => VerifyHalfTyped(Deep(activation, Relu));

    [Fact]
    public Task Fix_OfSeveral_WritesRelu() => VerifyFix(
        Deep("activation: {|MG0308:Activation.Sigmoid|}", "{|MG0308:Activation.Tanh|}"),
        Deep("activation: Activation.Relu", Relu));

    private static string Deep(string first, string second) => Hidden(
        $"[Dense(8, {first})]\n[Dense(8, {second})]\n[Dense(8, Activation.Relu)]\n[Dense(8, Activation.Relu)]");
}
