using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0113Tests : RuleTests<ReplaceMemberCodeFixProvider>
{
    [Theory]
    [InlineData("[Dense(1, {|MG0113:Activation.Softmax|})]", "BinaryCrossentropy")]
    [InlineData("[Dense(1, {|MG0113:Activation.Softmax|})]", "SparseCategoricalCrossentropy")]
    [InlineData("[Dense(1, {|MG0113:Activation.Softmax|})]", "MeanSquaredError")]
    [InlineData("[Dense(activation: {|MG0113:Activation.Softmax|}, units: 1)]", "External")]
    [InlineData("[Dense(1)]\n[Rescaling(2)]\n[Activation({|MG0113:Activation.Softmax|})]", "CategoricalCrossentropy")]
    public Task SoftmaxOfOneUnit_TriggersAlone(string output, string loss) => Verify(Network(output, loss));

    [Fact]
    public Task SoftmaxOfOneUnit_SaysBothWaysOut() => Verify(
        Network("[Dense(1, {|#0:Activation.Softmax|})]", "CategoricalCrossentropy"),
        "MG0113",
        "Dense1 is a softmax of 1 unit, which is always 1; write Activation.Sigmoid for a probability, or a unit for each class");

    [Theory]
    [InlineData("[Dense(2, Activation.Softmax)]", "CategoricalCrossentropy")]
    [InlineData("[Dense(1, Activation.Sigmoid)]", "BinaryCrossentropy")]
    public Task OtherOutput_DoesNotTrigger(string output, string loss) => Verify(Network(output, loss));

    [Theory]
    [InlineData("[Dense(1, Activation.Soft)]")]
    [InlineData("[Dense(1, Activation.Softmax, )]")]
    [InlineData("[Dense(, Activation.Softmax)]")]
    public Task HalfTyped_DoesNotTrigger(string output) => VerifyHalfTyped(Network(output, "External"));

    [Fact]
    public Task Fix_OfSeveral_WritesSigmoid() => VerifyFix(
        Network("[Dense(1, {|MG0113:Activation.Softmax|}, UseBias = false)]\n[Rescaling(2)]\n[Activation({|MG0113:Activation.Softmax|})]", "BinaryCrossentropy"),
        Network("[Dense(1, Activation.Sigmoid, UseBias = false)]\n[Rescaling(2)]\n[Activation(Activation.Sigmoid)]", "BinaryCrossentropy"));

    private static string Network(string output, string loss) => Model($"[Input(4)]\n{output}\n[Loss(Loss.{loss})]");
}
