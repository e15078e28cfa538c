using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0011Tests : RuleTests<RemoveAttributeCodeFixProvider>
{
    [Theory]
    [InlineData("[{|MG0011:Loss(Loss.Huber)|}]")]
    [InlineData("[Sgd]\n[{|MG0011:Adam|}]\n[{|MG0011:Adam(LearningRate = 0.1)|}]")]
    [InlineData("[ExponentialDecay(0.5, EverySteps = 10), {|MG0011:CosineDecay(OverSteps = 100)|}]")]
    public Task SecondOfAKind_Triggers(string attributes) => Verify(Trained(attributes));

    [Fact]
    public Task TwoOptimizers_AreNamed() => Verify(
        Trained("[Sgd]\n[{|#0:AdamW|}]"),
        "MG0011",
        "the model has 2 optimizers, Sgd and AdamW; keep one");

    [Fact]
    public Task TwoOfOneKind_AreNamedOnce() => Verify(
        Trained("[ExponentialDecay(0.5, EveryEpochs = 10)]\n[{|#0:ExponentialDecay(0.5, EveryEpochs = 20)|}]"),
        "MG0011",
        "the model has 2 schedules, all of them ExponentialDecay; keep one");

    [Fact]
    public Task OneOfEachKind_DoesNotTrigger() => Verify(Trained("[Sgd]\n[CosineDecay(OverEpochs = 10)]"));

    [Fact]
    public Task TwoLosses_AreNotComparedWithTheOutput() => Verify(
        Model("[Input(4)]\n[Dense(1)]\n[Loss(Loss.BinaryCrossentropy)]\n[{|MG0011:Loss(Loss.CategoricalCrossentropy)|}]"));

    [Theory]
    [InlineData("[Sgd(]\n[Adam]")]
    [InlineData("[Loss()]")]
    public Task HalfTyped_DoesNotThrow(string attributes) => HalfTyped.Run(Trained(attributes));

    [Fact]
    public Task Fix_OfSeveral_RemovesAllButTheFirst() => VerifyFix(
        Trained("""
            [Sgd, {|MG0011:Adam|}]
            // Better?
            [{|MG0011:RmsProp|}]
            [{|MG0011:Loss(Loss.Huber)|}, CosineDecay(OverSteps = 9)] // half a cosine
            """),
        Trained("""
            [Sgd]
            // Better?
            [CosineDecay(OverSteps = 9)] // half a cosine
            """));
}
