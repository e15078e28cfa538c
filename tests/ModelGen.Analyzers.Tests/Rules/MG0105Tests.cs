using Microsoft.CodeAnalysis;
using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0105Tests : RuleTests<ReplaceNumberCodeFixProvider>
{
    [Fact]
    public Task MomentumOfPyTorch_SaysKerass() => Verify(
        Hidden("[BatchNorm(Momentum = {|#0:0.1|})]"),
        "MG0105",
        "BatchNorm1 has momentum 0.1, so that its moving statistics are mostly those of the last batches; if 0.1 is PyTorch's momentum, the share of the batch, write 0.9",
        DiagnosticSeverity.Warning);

    [Theory]
    [InlineData("0.5")]
    [InlineData("0.9")]
    [InlineData("0.99")]
    public Task MomentumOfKeras_DoesNotTrigger(string momentum) => Verify(Hidden($"[BatchNorm(Momentum = {momentum})]"));

    [Theory]
    [InlineData("[BatchNorm(Momentum = )]")]
    [InlineData("[BatchNorm(Momentum = 0.")]
    public Task HalfTyped_DoesNotTrigger(string layer) => VerifyHalfTyped(Hidden(layer));

    [Fact]
    public Task Fix_OfZero_IsNotOffered() => VerifyNoFix(Hidden("[BatchNorm(Momentum = {|MG0105:0|})]"));

    [Fact]
    public Task Fix_OfSeveral_WritesTheOtherShare() => VerifyFix(
        Hidden("[BatchNorm(Momentum = {|MG0105:0.1|})]\n[Dense(8, Activation.Relu)]\n[BatchNorm(Momentum = {|MG0105:0.003|}, Scale = false)]"),
        Hidden("[BatchNorm(Momentum = 0.9)]\n[Dense(8, Activation.Relu)]\n[BatchNorm(Momentum = 0.997, Scale = false)]"));
}
