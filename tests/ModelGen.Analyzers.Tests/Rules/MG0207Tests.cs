namespace ModelGen.Analyzers.Tests;

public sealed class MG0207Tests : RuleTests
{
    [Theory]
    [InlineData("[Sgd(Momentum = {|MG0207:1|})]")]
    [InlineData("[Sgd(Momentum = {|MG0207:-0.1|})]")]
    [InlineData("[RmsProp(Rho = {|MG0207:1.5|}, Momentum = {|MG0207:1|}, Epsilon = {|MG0207:0|})]")]
    [InlineData("[Adagrad(InitialAccumulator = {|MG0207:-1|}, Epsilon = {|MG0207:-1|})]")]
    [InlineData("[Adam(Beta1 = {|MG0207:1|}, Beta2 = {|MG0207:-0.5|}, Epsilon = {|MG0207:1e-50|})]")]
    [InlineData("[AdamW(Beta2 = {|MG0207:0.99999999999|}, WeightDecay = {|MG0207:-0.01|})]")]
    [InlineData("[Adam(ClipNorm = {|MG0207:0|})]")]
    [InlineData("[Adam(GlobalClipNorm = {|MG0207:-1|})]")]
    [InlineData("[Adam(ClipValue = {|MG0207:0|})]")]
    [InlineData("[Adam(ClipNorm = 1, ClipValue = {|MG0207:0.5|})]")]
    [InlineData("[Adam(ClipValue = {|MG0207:0.5|}, GlobalClipNorm = {|MG0207:1|}, ClipNorm = 1)]")]
    public Task SettingOutsideItsRange_Triggers(string optimizer) => Verify(Trained(optimizer));

    [Fact]
    public Task TwoClips_SayToKeepOne() => Verify(
        Trained("[Adam(ClipNorm = 1, ClipValue = {|#0:0.5|})]"),
        "MG0207",
        "Adam has ClipNorm and ClipValue; keep one of them");

    [Fact]
    public Task BetaOfOne_SaysTheRange() => Verify(
        Trained("[AdamW(Beta1 = {|#0:1|})]"),
        "MG0207",
        "AdamW has Beta1 1; write a number of at least 0 and below 1, such as 0.9");

    [Theory]
    [InlineData("[Sgd(Momentum = 0.9, Nesterov = true, ClipValue = 0.5)]")]
    [InlineData("[RmsProp(Rho = 0, Momentum = 0.5, Epsilon = 1e-10)]")]
    [InlineData("[Adagrad(InitialAccumulator = 0)]")]
    [InlineData("[AdamW(Beta1 = 0, Beta2 = 0.9999, WeightDecay = 0, GlobalClipNorm = 1)]")]
    public Task SettingInItsRange_DoesNotTrigger(string optimizer) => Verify(Trained(optimizer));

    [Theory]
    [InlineData("[Adam(Beta1 = )]")]
    [InlineData("[Adam(Beta1 = 1., ClipNorm = -)]")]
    public Task HalfTyped_DoesNotTrigger(string optimizer) => VerifyHalfTyped(Trained(optimizer));
}
