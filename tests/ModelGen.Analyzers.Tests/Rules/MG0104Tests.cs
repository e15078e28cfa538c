namespace ModelGen.Analyzers.Tests;

public sealed class MG0104Tests : RuleTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("1.5")]
    [InlineData("-0.1")]
    public Task MomentumOutsideItsRange_Triggers(string momentum) => Verify(Hidden($"[BatchNorm(Momentum = {{|MG0104:{momentum}|}})]"));

    [Fact]
    public Task MomentumOutsideItsRange_SaysTheRange() => Verify(
        Hidden("[BatchNorm(Name = \"Norm\", Momentum = {|#0:1|})]"),
        "MG0104",
        "Norm has momentum 1; write a number of at least 0 and below 1, such as 0.99");

    [Theory]
    [InlineData("[BatchNorm]")]
    [InlineData("[BatchNorm(Momentum = 0.5)]")]
    [InlineData("[BatchNorm(Momentum = 0.9)]")]
    public Task MomentumInItsRange_DoesNotTrigger(string layer) => Verify(Hidden(layer));

    [Theory]
    [InlineData("[BatchNorm(Momentum = )]")]
    [InlineData("[BatchNorm(Momentum = 2.)]")]
    [InlineData("[BatchNorm(Momentum")]
    public Task HalfTyped_DoesNotTrigger(string layer) => VerifyHalfTyped(Hidden(layer));
}
