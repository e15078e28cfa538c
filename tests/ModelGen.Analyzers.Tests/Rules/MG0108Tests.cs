using Microsoft.CodeAnalysis;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0108Tests : RuleTests
{
    [Theory]
    [InlineData("[Dense(8, Activation.Relu, KernelL1 = {|MG0108:1|}, BiasL2 = {|MG0108:10|}, ActivityL1 = {|MG0108:2.5|})]")]
    [InlineData("[BatchNorm(GammaL2 = {|MG0108:1|}, BetaL2 = {|MG0108:3|})]")]
    public Task FactorOfAtLeastOne_Triggers(string layer) => Verify(Hidden(layer));

    [Fact]
    public Task FactorOfAtLeastOne_SaysTheUsualOnes() => Verify(
        Hidden("[Dense(8, Activation.Relu, KernelL2 = {|#0:1|})]"),
        "MG0108",
        "Dense1 has KernelL2 1, so that the penalty outweighs the loss of the data; write a small factor, usually 0.0001 to 0.01",
        DiagnosticSeverity.Warning);

    [Theory]
    [InlineData("[Dense(8, Activation.Relu, KernelL2 = 0.99, BiasL1 = 0)]")]
    [InlineData("[BatchNorm(GammaL2 = 0.01)]")]
    public Task SmallerFactor_DoesNotTrigger(string layer) => Verify(Hidden(layer));

    [Theory]
    [InlineData("[Dense(8, Activation.Relu, KernelL2 = 1")]
    [InlineData("[Dense(8, Activation.Relu, KernelL2 = 1.)]")]
    [InlineData("[Dense(, KernelL2 = 1)]")]
    public Task HalfTyped_DoesNotTrigger(string layer) => VerifyHalfTyped(Hidden(layer));
}
