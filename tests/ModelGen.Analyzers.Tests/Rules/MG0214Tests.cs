using Microsoft.CodeAnalysis;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0214Tests : RuleTests
{
    [Theory]
    [InlineData("[LinearDecay({|MG0214:0.001|}, EverySteps = 9)]")]
    [InlineData("[LinearDecay({|MG0214:0.0009|}, EverySteps = 9, Minimum = 0.0001)]")]
    [InlineData("[Sgd]\n[LinearDecay({|MG0214:0.01|}, OverEpochs = 9)]")]
    public Task DecrementOfTheWholeRate_Triggers(string schedule) => Verify(Trained(schedule));

    [Fact]
    public Task DecrementOfTheWholeRate_SaysTheNumbers() => Verify(
        Trained("[LinearDecay({|#0:0.5|}, EverySteps = 9)]"),
        "MG0214",
        "LinearDecay subtracts 0.5 each interval from the learning rate 0.001, which is 0 after the first; write a smaller decrement, such as 0.0001",
        DiagnosticSeverity.Warning);

    [Theory]
    [InlineData("[LinearDecay(0.0001, EverySteps = 9)]")]
    [InlineData("[Sgd(LearningRate = 0.1)]\n[LinearDecay(0.05, EverySteps = 9)]")]
    public Task SmallerDecrement_DoesNotTrigger(string schedule) => Verify(Trained(schedule));

    [Theory]
    [InlineData("[LinearDecay(1, EverySteps = )]")]
    [InlineData("[Sgd(LearningRate = )]\n[LinearDecay(0.05, EverySteps = 9)]")]
    public Task HalfTyped_DoesNotTrigger(string schedule) => VerifyHalfTyped(Trained(schedule));
}
