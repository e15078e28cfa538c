using Microsoft.CodeAnalysis;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0209Tests : RuleTests
{
    [Fact]
    public Task FactorAboveOne_Triggers() => Verify(
        Trained("[ExponentialDecay({|#0:1.5|}, EverySteps = 9)]"),
        "MG0209",
        "ExponentialDecay has rate 1.5, so that the learning rate grows each interval; write a factor below 1, such as 0.5",
        DiagnosticSeverity.Warning);

    [Theory]
    [InlineData("0.5")]
    [InlineData("1")]
    public Task FactorUpToOne_DoesNotTrigger(string rate) => Verify(Trained($"[ExponentialDecay({rate}, EverySteps = 9)]"));

    [Theory]
    [InlineData("[ExponentialDecay(2, EverySteps = )]")]
    [InlineData("[ExponentialDecay(2")]
    public Task HalfTyped_DoesNotTrigger(string schedule) => VerifyHalfTyped(Trained(schedule));
}
