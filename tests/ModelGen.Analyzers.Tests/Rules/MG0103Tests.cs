using Microsoft.CodeAnalysis;
using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0103Tests : RuleTests<RemoveAttributeCodeFixProvider>
{
    [Fact]
    public Task RateOfZero_Triggers() => Verify(
        Hidden("[Dropout({|#0:0|})]"), "MG0103", "Dropout1 has rate 0, so that it drops nothing; remove it", DiagnosticSeverity.Info);

    [Theory]
    [InlineData("0.1")]
    [InlineData("1e-9")]
    public Task OtherRate_DoesNotTrigger(string rate) => Verify(Hidden($"[Dropout({rate})]"));

    [Theory]
    [InlineData("[Dropout()]")]
    [InlineData("[Dropout(0")]
    [InlineData("[Dropout(0.)]")]
    public Task HalfTyped_DoesNotTrigger(string layer) => VerifyHalfTyped(Hidden(layer));

    [Fact]
    public Task Fix_OfSeveral_RemovesTheLayers() => VerifyFix(
        Hidden("[Dense(8, Activation.Relu)]\n[Dropout({|MG0103:0|})]\n[Dense(8, Activation.Relu), Dropout(rate: {|MG0103:0.0|})]"),
        Hidden("[Dense(8, Activation.Relu)]\n[Dense(8, Activation.Relu)]"));
}
