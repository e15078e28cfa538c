namespace ModelGen.Analyzers.Tests;

public sealed class MG0012Tests : RuleTests
{
    [Theory]
    [InlineData("{|MG0012:0|}")]
    [InlineData("{|MG0012:-4|}")]
    [InlineData("28, {|MG0012:0|}, 1")]
    [InlineData("{|MG0012:28, 28|}")]
    [InlineData("{|MG0012:2, 2, 2, 2|}")]
    [InlineData("new[] { 28, {|MG0012:-1|}, 1 }")]
    [InlineData("shape: new int[] { {|MG0012:0|} }")]
    public Task ShapeThatDoesNotExist_TriggersAlone(string shape) => Verify(Network($"Input({shape})"));

    [Theory]
    [InlineData("{|MG0012:Input|}")]
    [InlineData("{|MG0012:Input()|}")]
    [InlineData("{|MG0012:Input(null)|}")]
    public Task NoDimensions_TriggerAtTheAttribute(string input) => Verify(Network(input));

    [Fact]
    public Task TwoDimensions_SayBothReadings() => Verify(
        Network("Input({|#0:28, 28|})"),
        "MG0012",
        "Input is 28×28, which has 2 dimensions; write [Input(28, 28, 1)] for an image with one channel or [Input(784)] for a vector");

    [Fact]
    public Task DimensionBelowOne_SaysWhich() => Verify(
        Network("Input(28, {|#0:0|}, 3)"), "MG0012", "dimension 2 of Input is 0; write at least 1");

    [Theory]
    [InlineData("1")]
    [InlineData("28, 28, 1")]
    [InlineData("new[] { 64 }")]
    public Task VectorOrImage_DoesNotTrigger(string shape) => Verify(Network($"Input({shape})").Replace("Dense(3)", "Dropout(0.1)"));

    [Theory]
    [InlineData("Input(28, )")]
    [InlineData("Input(width)")]
    [InlineData("Input(\"28\")")]
    public Task HalfTyped_DoesNotTrigger(string input) => VerifyHalfTyped(Network(input));

    private static string Network(string input) => Model($"[{input}]\n[Dense(3)]\n[Loss(Loss.MeanSquaredError)]");
}
