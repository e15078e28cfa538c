using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0203Tests : RuleTests<MakeProbabilityCodeFixProvider>
{
    private const string Activate = "Give the output the activation of a probability";
    private const string TakeLogits = "Take the outputs as logits (FromLogits = true)";

    [Theory]
    [InlineData("Dense(3)", "SparseCategoricalCrossentropy")]
    [InlineData("Dense(3, Activation.Relu)", "CategoricalCrossentropy")]
    [InlineData("Dense(1, Activation.Tanh)", "BinaryCrossentropy")]
    [InlineData("Dense(3, Activation.Softmax), BatchNorm(Trainable = false)", "CategoricalCrossentropy")]
    public Task CrossentropyOnNoProbability_Triggers(string layers, string loss) =>
        Verify(Network(layers, $"{{|MG0203:Loss.{loss}|}}"));

    [Fact]
    public Task CrossentropyOnNoProbability_SaysBothWaysOut() => Verify(
        Network("{|#1:Dense(1)|}", "{|#0:Loss.BinaryCrossentropy|}"),
        "MG0203",
        "BinaryCrossentropy expects probabilities but Dense1 is linear; give it Activation.Sigmoid, or write FromLogits = true");

    [Theory]
    [InlineData("Dense(5), {|#1:Rescaling(2)|}", "Rescaling1")]
    [InlineData("Dense(5), {|#1:BatchNorm(Trainable = false, Name = \"Scaled\")|}", "Scaled")]
    public Task LayerWithoutActivation_IsToldToHaveOneAfterIt(string layers, string output) => Verify(
        Network(layers, "{|#0:Loss.BinaryCrossentropy|}"),
        "MG0203",
        $"BinaryCrossentropy expects probabilities but {output} is linear; add [Activation(Activation.Sigmoid)] after {output}, or write FromLogits = true");

    [Theory]
    [InlineData("Dense(3, Activation.Softmax)", "Loss.SparseCategoricalCrossentropy")]
    [InlineData("Dense(3)", "Loss.SparseCategoricalCrossentropy, FromLogits = true")]
    [InlineData("Dense(3, Activation.Softmax), {|MG0301:Dropout(0.1)|}", "Loss.CategoricalCrossentropy")]
    [InlineData("Dense(3), Activation(Activation.Softmax)", "Loss.CategoricalCrossentropy")]
    [InlineData("Dense(1)", "Loss.MeanSquaredError")]
    public Task ProbabilityOrLogits_DoNotTrigger(string layers, string loss) => Verify(Network(layers, loss));

    [Theory]
    [InlineData("Dense(3, Activation.Sof)", "Loss.CategoricalCrossentropy")]
    [InlineData("Dense(3, )", "Loss.CategoricalCrossentropy")]
    [InlineData("Dense(3)", "Loss.")]
    public Task HalfTyped_DoesNotTrigger(string layers, string loss) => VerifyHalfTyped(Network(layers, loss));

    [Theory]
    [InlineData("Dense(3)", "Dense(3, Activation.Softmax)")]
    [InlineData("Dense(3, Name = \"Out\")", "Dense(3, Activation.Softmax, Name = \"Out\")")]
    [InlineData("Dense(3, Activation.Relu, UseBias = false)", "Dense(3, Activation.Softmax, UseBias = false)")]
    [InlineData("Dense(units: 3, Name = \"Out\")", "Dense(units: 3, Activation.Softmax, Name = \"Out\")")]
    [InlineData("Dense(activation: Activation.Relu, units: 3)", "Dense(activation: Activation.Softmax, units: 3)")]
    [InlineData("Dense(3), Activation(Activation.Elu, Alpha = 2), {|MG0301:Dropout(0.1)|}", "Dense(3), Activation(Activation.Softmax), {|MG0301:Dropout(0.1)|}")]
    [InlineData("Dense(3), BatchNorm(Trainable = false)", "Dense(3), BatchNorm(Trainable = false)]\n[Activation(Activation.Softmax)")]
    [InlineData("Dense(3), BatchNorm(Trainable = false), {|MG0301:Dropout(0.1)|}", "Dense(3), BatchNorm(Trainable = false), Activation(Activation.Softmax), {|MG0301:Dropout(0.1)|}")]
    public Task Fix_GivesTheOutputTheActivation(string layers, string fixedLayers) => VerifyFix(
        Network(layers, "{|MG0203:Loss.CategoricalCrossentropy|}"),
        Network(fixedLayers, "Loss.CategoricalCrossentropy"),
        Activate);

    [Theory]
    [InlineData("", ", FromLogits = true")]
    [InlineData(", LabelSmoothing = 0.1", ", LabelSmoothing = 0.1, FromLogits = true")]
    [InlineData(", FromLogits = false", ", FromLogits = true")]
    public Task Fix_TakesTheOutputsAsLogits(string settings, string fixedSettings) => VerifyFix(
        Network("Dense(3)", "{|MG0203:Loss.CategoricalCrossentropy|}" + settings),
        Network("Dense(3)", "Loss.CategoricalCrossentropy" + fixedSettings),
        TakeLogits);

    [Fact]
    public Task Fix_OfSeveral_GivesEachOutputItsActivation() => VerifyFix(
        Network("Dense(3)", "{|MG0203:Loss.CategoricalCrossentropy|}") + Second("Dense(1)", "{|MG0203:Loss.BinaryCrossentropy|}"),
        Network("Dense(3, Activation.Softmax)", "Loss.CategoricalCrossentropy") + Second("Dense(1, Activation.Sigmoid)", "Loss.BinaryCrossentropy"),
        Activate);

    private static string Network(string layers, string loss) => Model($"[Input(4)]\n[{layers}]\n[Loss({loss})]");

    private static string Second(string layers, string loss) => Another(Network(layers, loss));
}
