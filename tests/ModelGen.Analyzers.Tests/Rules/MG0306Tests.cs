using Microsoft.CodeAnalysis;
using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0306Tests : RuleTests<OrderLayersCodeFixProvider>
{
    [Fact]
    public Task DropoutBeforeBatchNorm_SaysWhy() => Verify(
        Hidden("[{|#0:Dropout(0.2)|}]\n[{|#1:BatchNorm|}]"),
        "MG0306",
        "Dropout1 comes right before BatchNorm1, which learns the variance of values with some dropped and meets another one at inference; swap the two",
        DiagnosticSeverity.Info);

    [Theory]
    [InlineData("[BatchNorm]\n[Dropout(0.2)]")]
    [InlineData("[Dropout(0.2)]\n[BatchNorm(Trainable = false)]")]
    [InlineData("[Dropout(0.2)]\n[Dense(8, Activation.Relu)]\n[BatchNorm]")]
    [InlineData("[Dropout({|MG0103:0|})]\n[BatchNorm]")]
    [InlineData("[Dropout({|MG0102:20|})]\n[BatchNorm]")]
    public Task OtherOrder_DoesNotTrigger(string layers) => Verify(Hidden(layers));

    [Theory]
    [InlineData("[Dropout()]\n[BatchNorm]")]
    [InlineData("[Dropout(0.2)]\n[BatchNorm(]")]
    [InlineData("[Dropout(0.2)]\n[Dens(8)]\n[BatchNorm]")]
    public Task HalfTyped_DoesNotTrigger(string layers) => VerifyHalfTyped(Hidden(layers));

    [Fact]
    public Task Fix_OfSeveral_SwapsThem() => VerifyFix(
        Hidden("[{|MG0306:Dropout(0.2)|}] // first\n[BatchNorm(Momentum = 0.9)] // second\n[Dense(8, Activation.Relu), {|MG0306:Dropout(0.2)|}, BatchNorm]"),
        Hidden("[BatchNorm(Momentum = 0.9)] // first\n[Dropout(0.2)] // second\n[Dense(8, Activation.Relu), BatchNorm, Dropout(0.2)]"));
}
