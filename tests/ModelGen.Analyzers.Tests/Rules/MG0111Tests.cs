using Microsoft.CodeAnalysis;
using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0111Tests : RuleTests<RemoveAttributeCodeFixProvider>
{
    [Fact]
    public Task FlattenOfAVector_SaysWhoseAndHowLong() => Verify(
        Hidden("[Dense(8, Activation.Relu)]\n[{|#0:Flatten|}]"),
        "MG0111",
        "Flatten1 does nothing, for Dense1 is flat already, 8 values a row; remove it",
        DiagnosticSeverity.Info);

    [Fact]
    public Task FlattenOfAnImage_DoesNotTrigger() =>
        Verify(Model("[Input(2, 2, 1)]\n[Flatten]\n[Dense(1)]\n[Loss(Loss.MeanSquaredError)]"));

    [Theory]
    [InlineData("[Flatten(]")]
    [InlineData("[Dense()]\n[Flatten]")]
    public Task HalfTyped_DoesNotTrigger(string layers) => VerifyHalfTyped(Hidden(layers));

    [Fact]
    public Task Fix_OfSeveral_RemovesTheLayers() => VerifyFix(
        Hidden("[{|MG0111:Flatten|}] // flat\n[Dense(8, Activation.Relu), {|MG0111:Flatten(Name = \"Flat\")|}]"),
        Hidden("// flat\n[Dense(8, Activation.Relu)]"));
}
