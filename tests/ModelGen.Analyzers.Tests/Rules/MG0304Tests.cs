using Microsoft.CodeAnalysis;
using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0304Tests : RuleTests<ActivateCodeFixProvider>
{
    [Fact]
    public Task LinearLayers_SayTheirShapes() => Verify(
        Network("[Input(20)]\n[{|#0:Dense(32)|}]\n[Dense(10)]"),
        "MG0304",
        "between Dense1 (20 to 32) and Dense2 (32 to 10) there is nothing non-linear, so that they are no more than one layer of 20 to 10; give Dense1 an activation, such as Activation.Relu",
        DiagnosticSeverity.Warning);

    [Theory]
    [InlineData("[Input(20)]\n[{|MG0304:Dense(10)|}]\n[Dense(10)]")]
    [InlineData("[Input(5)]\n[{|MG0304:Dense(5)|}]\n[Dense(10)]")]
    [InlineData("[Input(20)]\n[Dense(32, {|MG0304:Activation.Linear|})]\n[Dense(10)]")]
    [InlineData("[Input(20)]\n[{|MG0304:Dense(32, UseBias = false)|}]\n[BatchNorm]\n[Dropout(0.1)]\n[Dense(10)]")]
    [InlineData("[Input(20)]\n[{|MG0304:Dense(32)|}]\n[Activation(Activation.Linear)]\n[Rescaling(2)]\n[Dense(10, Activation.Tanh)]")]
    [InlineData("[Input(4, 5, 1)]\n[Flatten]\n[{|MG0304:Dense(32)|}]\n[{|MG0304:Dense(32)|}]\n[Dense(10)]")]
    public Task NothingBetweenThatIsNotLinear_Triggers(string layers) => Verify(Network(layers));

    [Theory]
    [InlineData("[Input(20)]\n[Dense(9)]\n[Dense(10)]")]
    [InlineData("[Input(20)]\n[Dense(2)]\n[Dense(20)]")]
    [InlineData("[Input(20)]\n[Dense(32, Activation.Relu)]\n[Dense(10)]")]
    [InlineData("[Input(20)]\n[Dense(32)]\n[Activation(Activation.Relu)]\n[Dense(10)]")]
    [InlineData("[Input(20)]\n[Dense(32, UseBias = false)]\n[BatchNorm]\n[Activation(Activation.Relu)]\n[Dense(10)]")]
    [InlineData("[Input(20)]\n[Dense(32, Trainable = false)]\n[Dense(10)]")]
    [InlineData("[Input(20)]\n[Dense({|MG0101:0|})]\n[Dense(10)]")]
    [InlineData("[Input(20)]\n[Dense(32)]")]
    public Task BottleneckOrActivation_DoesNotTrigger(string layers) => Verify(Network(layers));

    [Fact]
    public Task RepeatedBlock_IsReportedOnce() => Verify($$"""
        {{Model("[Input(8)]\n[{|MG0304:Use<Body>(Repeat = 5)|}]\n[Dense(1)]\n[Loss(Loss.MeanSquaredError)]")}}

        [Block]
        [Dense(8)]
        public class Body;
        """);

    [Theory]
    [InlineData("[Input(20)]\n[Dense(32)]\n[Activation(Activation.)]\n[Dense(10)]")]
    [InlineData("[Input(20)]\n[Dense(32)]\n[Activatio(Activation.Relu)]\n[Dense(10)]")]
    [InlineData("[Input(20)]\n[Dense(32, Activation.Rel)]\n[Dense(10)]")]
    [InlineData("[Input(20)]\n[Dense(32]\n[Dense(10)]")]
    [InlineData("[Input(n)]\n[Dense(32)]\n[Dense(10)]")]
    public Task HalfTyped_DoesNotTrigger(string layers) => VerifyHalfTyped(Network(layers));

    [Fact]
    public Task LayerOnAnotherPart_MayHaveBelongedBetween() => Verify(
        Network("[Input(20)]\n[Dense(32)]\n[Dense(10)]") + "\n[{|MG0004:Activation(Activation.Relu)|}]\npartial class Net;");

    [Fact]
    public Task Fix_OfSeveral_AddsActivations() => VerifyFix(
        Network("[Input(20)]\n[{|MG0304:Dense(32)|}] // first\n[Dense(units: 32, activation: {|MG0304:Activation.Linear|}), {|MG0304:Dense(32, Name = \"Third\")|}, Dense(10)]"),
        Network("[Input(20)]\n[Dense(32, Activation.Relu)] // first\n[Dense(units: 32, activation: Activation.Relu), Dense(32, Activation.Relu, Name = \"Third\"), Dense(10)]"));

    private static string Network(string layers) => Model($"{layers}\n[Loss(Loss.MeanSquaredError)]");
}
