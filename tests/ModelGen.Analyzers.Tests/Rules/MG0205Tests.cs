using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0205Tests : RuleTests<ReplaceNumberCodeFixProvider>
{
    [Theory]
    [InlineData("[Sgd(LearningRate = {|MG0205:0|})]")]
    [InlineData("[Adam(LearningRate = {|MG0205:-0.001|})]\n[PolynomialDecay(OverSteps = 9)]")]
    [InlineData("[RmsProp(LearningRate = {|MG0205:1e-60|})]")]
    [InlineData("[Adam(LearningRate = {|MG0205:-1|})]\n[CosineDecay(OverSteps = 9, WarmupSteps = 3, WarmupTarget = 0.1)]")]
    public Task RateNotAboveZero_Triggers(string attributes) => Verify(Trained(attributes));

    [Fact]
    public Task NegativeRate_SaysWhatItDoes() => Verify(
        Trained("[Adam(LearningRate = {|#0:-0.1|})]"),
        "MG0205",
        "Adam has learning rate -0.1, which climbs instead of descending; write a number above 0, such as 0.001");

    [Theory]
    [InlineData("[Sgd]")]
    [InlineData("[Sgd(LearningRate = 0.5)]")]
    [InlineData("[Adam(LearningRate = 0)]\n[CosineDecay(OverSteps = 9, WarmupSteps = 3, WarmupTarget = 0.1)]")]
    [InlineData("[Adam(LearningRate = 0)]\n[PiecewiseConstant(new[] { 5 }, new[] { 0.1, 0.01 })]")]
    public Task RateAboveZeroOrSetByTheSchedule_DoesNotTrigger(string attributes) => Verify(Trained(attributes));

    [Theory]
    [InlineData("[Sgd(LearningRate = )]")]
    [InlineData("[Sgd(LearningRate = -)]")]
    [InlineData("[Sgd(LearningRate")]
    public Task HalfTyped_DoesNotTrigger(string optimizer) => VerifyHalfTyped(Trained(optimizer));

    [Fact]
    public Task Fix_OfSeveral_WritesTheUsualRate() => VerifyFix(
        Trained("[Sgd(LearningRate = {|MG0205:0|}, Momentum = 0.9)] // slow") + Trained("[Adam(LearningRate = {|MG0205:-1|})]").Replace("Net", "Second").Replace("using ModelGen;", ""),
        Trained("[Sgd(LearningRate = 0.001, Momentum = 0.9)] // slow") + Trained("[Adam(LearningRate = 0.001)]").Replace("Net", "Second").Replace("using ModelGen;", ""));
}
