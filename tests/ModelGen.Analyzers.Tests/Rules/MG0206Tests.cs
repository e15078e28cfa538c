using Microsoft.CodeAnalysis;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0206Tests : RuleTests
{
    [Theory]
    [InlineData("Adam(LearningRate = {|MG0206:0.2|})")]
    [InlineData("AdamW(LearningRate = {|MG0206:0.5|})")]
    [InlineData("RmsProp(LearningRate = {|MG0206:1|})")]
    [InlineData("Sgd(LearningRate = {|MG0206:1.5|})")]
    [InlineData("Adagrad(LearningRate = {|MG0206:10|})")]
    public Task HighRate_Triggers(string optimizer) => Verify(Trained($"[{optimizer}]"));

    [Fact]
    public Task HighRate_SaysTheLimitAndAUsualOne() => Verify(
        Trained("[Adam(LearningRate = {|#0:0.5|})]"),
        "MG0206",
        "Adam has learning rate 0.5, and above 0.1 it seldom converges; write a smaller one, such as 0.001",
        DiagnosticSeverity.Warning);

    [Theory]
    [InlineData("Adam(LearningRate = 0.1)")]
    [InlineData("Sgd(LearningRate = 1)")]
    [InlineData("Adagrad(LearningRate = 0.5)")]
    public Task UsualRate_DoesNotTrigger(string optimizer) => Verify(Trained($"[{optimizer}]"));

    [Theory]
    [InlineData("[Adam(LearningRate = 5")]
    [InlineData("[Adam(LearningRate = 5.)]")]
    [InlineData("[Adam(LearningRate = )]")]
    public Task HalfTyped_DoesNotTrigger(string optimizer) => VerifyHalfTyped(Trained(optimizer));
}
