using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0102Tests : RuleTests<ReplaceNumberCodeFixProvider>
{
    [Theory]
    [InlineData("20")]
    [InlineData("1")]
    [InlineData("1.0")]
    [InlineData("-0.1")]
    [InlineData("100")]
    [InlineData("1000")]
    [InlineData("0.99999999999")]
    public Task RateOutsideItsRange_Triggers(string rate) => Verify(Hidden($"[Dropout({{|MG0102:{rate}|}})]"));

    [Theory]
    [InlineData("0.2")]
    [InlineData("0.999")]
    public Task RateInItsRange_DoesNotTrigger(string rate) => Verify(Hidden($"[Dropout({rate})]"));

    [Fact]
    public Task Percentage_SaysTheShare() => Verify(
        Hidden("[Dropout({|#0:20|})]"),
        "MG0102",
        "Dropout1 has rate 20, but a rate is the share of values dropped, below 1; write 0.2 for 20%");

    [Fact]
    public Task RateOfOne_SaysThatEverythingIsDropped() => Verify(
        Hidden("[Dropout({|#0:1.0|})]"),
        "MG0102",
        "Dropout1 has rate 1, which drops every value; write a number of at least 0 and below 1, such as 0.2");

    [Theory]
    [InlineData("[Dropout(")]
    [InlineData("[Dropout()]")]
    [InlineData("[Dropout(20.)]")]
    [InlineData("[Dropout(Rate)]")]
    [InlineData("[Dropout(\"20\")]")]
    public Task HalfTyped_DoesNotTrigger(string layer) => VerifyHalfTyped(Hidden(layer));

    [Fact]
    public Task Fix_WritesTheShare() => VerifyFix(Hidden("[Dropout({|MG0102:20|})] // a fifth"), Hidden("[Dropout(0.2)] // a fifth"));

    [Fact]
    public Task Fix_OfSeveral_WritesAllShares() => VerifyFix(
        Hidden("[Dropout({|MG0102:12.3|}), Dense(8, Activation.Relu)]\n[Dropout(rate: {|MG0102:50|}, Name = \"D\")]"),
        Hidden("[Dropout(0.123), Dense(8, Activation.Relu)]\n[Dropout(rate: 0.5, Name = \"D\")]"));

    [Theory]
    [InlineData("1")]
    [InlineData("-0.5")]
    [InlineData("100")]
    public Task Fix_WhereNoPercentageIsMeant_IsNotOffered(string rate) => VerifyNoFix(Hidden($"[Dropout({{|MG0102:{rate}|}})]"));
}
