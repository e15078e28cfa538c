namespace ModelGen.Analyzers.Tests;

public sealed class MG0107Tests : RuleTests
{
    [Theory]
    [InlineData("Dense(8, Activation.Relu, {0})", "KernelL1")]
    [InlineData("Dense(8, Activation.Relu, {0})", "KernelL2")]
    [InlineData("Dense(8, Activation.Relu, {0})", "BiasL1")]
    [InlineData("Dense(8, Activation.Relu, {0})", "BiasL2")]
    [InlineData("Dense(8, Activation.Relu, {0})", "ActivityL1")]
    [InlineData("Dense(8, Activation.Relu, {0})", "ActivityL2")]
    [InlineData("BatchNorm({0})", "GammaL2")]
    [InlineData("BatchNorm({0})", "BetaL2")]
    public async Task NegativeFactor_Triggers(string layer, string factor)
    {
        await Verify(Hidden($"[{layer.Replace("{0}", factor + " = {|MG0107:-0.01|}")}]"));
        await Verify(Hidden($"[{layer.Replace("{0}", factor + " = 0.01")}]"));
    }

    [Fact]
    public Task NegativeFactor_SaysWhich() => Verify(
        Hidden("[Dense(8, Activation.Relu, KernelL2 = {|#0:-0.001|})]"),
        "MG0107",
        "Dense1 has KernelL2 -0.001; write a factor of at least 0, or remove it");

    [Fact]
    public Task FactorOfZero_DoesNotTrigger() => Verify(Hidden("[Dense(8, Activation.Relu, KernelL1 = 0)]"));

    [Fact]
    public Task HalfTyped_DoesNotTrigger() => VerifyHalfTyped(Hidden("[Dense(8, Activation.Relu, KernelL2 = -)]"));
}
