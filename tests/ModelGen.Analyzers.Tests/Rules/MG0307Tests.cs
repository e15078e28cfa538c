using Microsoft.CodeAnalysis;
using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0307Tests : RuleTests<MergeLayersCodeFixProvider>
{
    [Fact]
    public Task BatchNormTwice_SaysWhich() => Verify(
        Hidden("[{|#1:BatchNorm|}]\n[{|#0:BatchNorm|}]"),
        "MG0307",
        "BatchNorm2 normalizes what BatchNorm1 has normalized already; keep one of them",
        DiagnosticSeverity.Warning);

    [Fact]
    public Task DropoutTwice_SaysTheCommonRate() => Verify(
        Hidden("[{|#1:Dropout(0.2)|}]\n[Dropout({|#0:0.5|})]"),
        "MG0307",
        "Dropout2 with rate 0.5 comes right after Dropout1 with rate 0.2, which together is one with rate 0.6; keep one of them",
        DiagnosticSeverity.Warning);

    [Theory]
    [InlineData("[BatchNorm]\n[Dense(8, Activation.Relu)]\n[BatchNorm]")]
    [InlineData("[BatchNorm(Trainable = false)]\n[BatchNorm]")]
    [InlineData("[BatchNorm]\n[Activation(Activation.Relu)]\n[BatchNorm]")]
    [InlineData("[Dropout(0.1)]\n[Activation(Activation.Relu)]\n[Dropout(0.1)]")]
    [InlineData("[Dropout(0.1)]\n[Dropout({|MG0103:0|})]")]
    [InlineData("[Dropout(0.1)]\n[Dropout({|MG0102:20|})]")]
    public Task OtherLayerBetween_DoesNotTrigger(string layers) => Verify(Hidden(layers));

    [Theory]
    [InlineData("[Dropout()]\n[Dropout(0.1)]")]
    [InlineData("[BatchNorm]\n[BatchNorm(]")]
    [InlineData("[BatchNorm]\n[Activatio(Activation.Relu)]\n[BatchNorm]")]
    public Task HalfTyped_DoesNotTrigger(string layers) => VerifyHalfTyped(Hidden(layers));

    [Fact]
    public Task Fix_OfSeveral_MergesThem() => VerifyFix(
        Hidden("[BatchNorm(Center = false)]\n[{|MG0307:BatchNorm|}]\n[{|MG0307:BatchNorm(Momentum = 0.9)|}] // last\n[Dense(8, Activation.Relu), Dropout(0.2), Dropout(rate: {|MG0307:0.5|}, Name = \"D\")]"),
        Hidden("[BatchNorm(Momentum = 0.9)] // last\n[Dense(8, Activation.Relu), Dropout(rate: 0.6, Name = \"D\")]"));
}
