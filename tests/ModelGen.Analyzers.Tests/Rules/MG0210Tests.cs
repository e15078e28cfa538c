namespace ModelGen.Analyzers.Tests;

public sealed class MG0210Tests : RuleTests
{
    [Theory]
    [InlineData("3, Activation.Softmax", "Loss.CategoricalCrossentropy, LabelSmoothing = {|MG0210:1|}")]
    [InlineData("1, Activation.Sigmoid", "Loss.BinaryCrossentropy, LabelSmoothing = {|MG0210:-0.1|}")]
    [InlineData("3, Activation.Softmax", "Loss.SparseCategoricalCrossentropy, LabelSmoothing = {|MG0210:0.1|}")]
    [InlineData("1", "Loss.MeanSquaredError, LabelSmoothing = {|MG0210:0.1|}")]
    [InlineData("1", "Loss.Huber, Delta = {|MG0210:0|}")]
    [InlineData("1", "Loss.Huber, Delta = {|MG0210:-1|}")]
    public Task SettingOutsideItsRange_Triggers(string output, string loss) => Verify(Network(output, loss));

    [Fact]
    public Task LabelSmoothingOfClassNumbers_SaysTheLossThatHasIt() => Verify(
        Network("3, Activation.Softmax", "Loss.SparseCategoricalCrossentropy, LabelSmoothing = {|#0:0.1|}"),
        "MG0210",
        "SparseCategoricalCrossentropy has no LabelSmoothing; remove it, or use CategoricalCrossentropy with one-hot targets");

    [Theory]
    [InlineData("3, Activation.Softmax", "Loss.CategoricalCrossentropy, LabelSmoothing = 0.1")]
    [InlineData("1, Activation.Sigmoid", "Loss.BinaryCrossentropy, LabelSmoothing = 0.1")]
    [InlineData("1", "Loss.MeanSquaredError, LabelSmoothing = 0")]
    [InlineData("1", "Loss.Huber, Delta = 0.5")]
    public Task SettingInItsRange_DoesNotTrigger(string output, string loss) => Verify(Network(output, loss));

    [Theory]
    [InlineData("Loss.Huber, Delta = -")]
    [InlineData("Loss., LabelSmoothing = 2")]
    public Task HalfTyped_DoesNotTrigger(string loss) => VerifyHalfTyped(Network("1", loss));

    private static string Network(string output, string loss) => Model($"[Input(4)]\n[Dense({output})]\n[Loss({loss})]");
}
