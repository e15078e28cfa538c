using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0106Tests : RuleTests<ReplaceNumberCodeFixProvider>
{
    [Theory]
    [InlineData("0")]
    [InlineData("-0.001")]
    [InlineData("1e-50")]
    public Task EpsilonNotAboveZero_Triggers(string epsilon) => Verify(Hidden($"[BatchNorm(Epsilon = {{|MG0106:{epsilon}|}})]"));

    [Fact]
    public Task EpsilonOfZero_SaysWhatItDoes() => Verify(
        Hidden("[BatchNorm(Epsilon = {|#0:0|})]"),
        "MG0106",
        "BatchNorm1 has epsilon 0, which lets it divide by 0; write a small number above 0, such as 0.001");

    [Fact]
    public Task EpsilonAboveZero_DoesNotTrigger() => Verify(Hidden("[BatchNorm(Epsilon = 1e-5)]"));

    [Fact]
    public Task HalfTyped_DoesNotTrigger() => VerifyHalfTyped(Hidden("[BatchNorm(Epsilon = -)]"));

    [Fact]
    public Task Fix_OfSeveral_WritesTheUsualEpsilon() => VerifyFix(
        Hidden("[BatchNorm(Epsilon = {|MG0106:0|}, Scale = false)]\n[Dense(8, Activation.Relu), BatchNorm(Epsilon = {|MG0106:-1|} /* why */)]"),
        Hidden("[BatchNorm(Epsilon = 0.001, Scale = false)]\n[Dense(8, Activation.Relu), BatchNorm(Epsilon = 0.001 /* why */)]"));
}
