using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0117Tests : RuleTests<ReplaceNumberCodeFixProvider>
{
    [Theory]
    [InlineData("{|MG0117:1/255|}")]
    [InlineData("{|MG0117:(1 / 255)|}")]
    [InlineData("{|MG0117:256 / 255|}")]
    [InlineData("{|MG0117:1 / int.MaxValue|}")]
    [InlineData("{|MG0117:0|}")]
    [InlineData("{|MG0117:0.0|}")]
    [InlineData("{|MG0117:1e-60|}")]
    [InlineData("{|MG0117:0 / 255|}")]
    [InlineData("1 / 127.5, {|MG0117:-1 / 2|}")]
    [InlineData("offset: {|MG0117:3 / 2|}, scale: {|MG0117:1 / 2|}")]
    public Task NumberWithoutItsFraction_Triggers(string arguments) => Verify(Hidden($"[Rescaling({arguments})]"));

    [Theory]
    [InlineData("1 / 255.0")]
    [InlineData("1.0 / 255")]
    [InlineData("510 / 255")]
    [InlineData("-0.5, 0")]
    [InlineData("1 / 127.5, -1")]
    [InlineData("1 / 127.5, 4 / 2")]
    [InlineData("1 / 127.5, 0 / 2")]
    public Task Number_DoesNotTrigger(string arguments) => Verify(Hidden($"[Rescaling({arguments})]"));

    [Fact]
    public Task IntegerDivision_SaysItsResult() => Verify(
        Hidden("[Rescaling({|#0:1/255|})]"),
        "MG0117",
        "Rescaling1 has scale 1/255, a division of integers, which is 0; write 1 / 255.0");

    [Fact]
    public Task ScaleOfZero_SaysWhatItDoes() => Verify(
        Hidden("[Rescaling({|#0:0|}, 1)]"),
        "MG0117",
        "Rescaling1 has scale 0, which makes all inputs alike; write another number, such as 1 / 255.0");

    [Theory]
    [InlineData("[Rescaling(]")]
    [InlineData("[Rescaling(1 /)]")]
    [InlineData("[Rescaling(1 / 0)]")]
    [InlineData("[Rescaling(1 / Maximum)]")]
    [InlineData("[Rescaling(Scale = 1 / 255)]")]
    [InlineData("[Rescaling()]")]
    public Task HalfTyped_DoesNotTrigger(string layer) => VerifyHalfTyped(Hidden(layer));

    [Fact]
    public Task Fix_WritesAFraction() => VerifyFix(
        Hidden("[Rescaling({|MG0117:1/255|}, Name = \"Bytes\")] // to 1"),
        Hidden("[Rescaling(1 / 255.0, Name = \"Bytes\")] // to 1"));

    [Fact]
    public Task Fix_OfSeveral_WritesAllFractions() => VerifyFix(
        Hidden("[Rescaling({|MG0117:1 / 127|}, {|MG0117:-1 / 2|}), Rescaling({|MG0117:1 / int.MaxValue|})]"),
        Hidden("[Rescaling(1 / 127.0, -1 / 2.0), Rescaling(1.0 / int.MaxValue)]"));

    [Fact]
    public Task Fix_OfNoDivision_IsNotOffered() => VerifyNoFix(Hidden("[Rescaling({|MG0117:0|})]"));
}
