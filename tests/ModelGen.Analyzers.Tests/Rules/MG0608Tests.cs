using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0608Tests : RowTests<FittingLossCodeFixProvider>
{
    [Theory]
    [InlineData("Species", "[Dense(3)]\n[Loss({|#0:Loss.MeanSquaredError|})]", "B is an enum of 3 values, for which MeanSquaredError is no loss; use SparseCategoricalCrossentropy")]
    [InlineData("bool", "[Dense(1, Activation.Sigmoid)]\n[Loss({|#0:Loss.MeanAbsoluteError|})]", "B is a bool, for which MeanAbsoluteError is no loss; use BinaryCrossentropy")]
    [InlineData("float", "[Dense(1, Activation.Sigmoid)]\n[Loss({|#0:Loss.BinaryCrossentropy|})]", "B is a number, for which BinaryCrossentropy is no loss; use MeanSquaredError")]
    [InlineData("Species", "[Dense(3, {|#0:Activation.Relu|})]\n[Loss(Loss.External)]", "B is an enum of 3 values, of which Dense1 should give probabilities, but it is relu; write Activation.Softmax")]
    public Task Unsuited_SaysTheWayOut(string type, string network, string message) => Verify(Rows($"float A, [Target] {type} B", network), "MG0608", message);

    [Theory]
    [InlineData("Species", "[Dense(3, Activation.Softmax)]\n[Loss(Loss.CategoricalCrossentropy)]")]
    [InlineData("Species", "[Dense(3)]\n[Loss(Loss.SparseCategoricalCrossentropy, FromLogits = true)]")]
    [InlineData("bool", "[Dense(1)]\n[Loss(Loss.BinaryCrossentropy, FromLogits = true)]")]
    [InlineData("float", "[Dense(1)]\n[Loss(Loss.Huber)]")]
    [InlineData("float", "[Dense(1, Activation.Sigmoid)]\n[Loss(Loss.MeanSquaredError)]")]
    [InlineData("Species", "[Dense(3, Activation.Softmax)]\n[Loss(Loss.External)]")]
    public Task Suited_DoesNotTrigger(string type, string network) => VerifyGenerated(Rows($"float A, [Target] {type} B", network));

    [Fact]
    public Task ModelThatOnlyPredicts_DoesNotTrigger() => VerifyGenerated(
        Source("public record Row(float A, [Target] Species B);", "[Dense(3, Activation.Softmax)]", "Model<Row>(InferenceOnly = true)"));

    [Fact]
    public Task OutputWithoutProbability_IsReportedByTheLossAlone() =>
        Verify(Rows("float A, [Target] Species B", "[Dense(3)]\n[Loss({|MG0203:Loss.SparseCategoricalCrossentropy|})]"));

    [Theory]
    [InlineData("float", "[Dense(1)]\n[Loss({|MG0608:Loss.BinaryCrossentropy|})]")]
    [InlineData("float", "[Dense(1)]\n[Loss({|MG0608:Loss.SparseCategoricalCrossentropy|})]")]
    [InlineData("bool", "[Dense(1)]\n[Loss({|MG0608:Loss.CategoricalCrossentropy|})]")]
    [InlineData("Species", "[Dense(3)]\n[Loss({|MG0608:Loss.BinaryCrossentropy|})]")]
    [InlineData("Species", "[Dense(3, Activation.Softmax)]\n[Loss({|MG0608:Loss.BinaryCrossentropy|})]")]
    public Task LossOfAnotherTarget_IsReportedAlone_WhateverTheOutputLacksForIt(string type, string network) =>
        Verify(Rows($"float A, [Target] {type} B", network));

    [Theory]
    [InlineData("[Dense(3, Activation.)]\n[Loss(Loss.External)]")]
    [InlineData("[Dense(3, Activation.Softmax)]\n[Loss(Loss.)]")]
    [InlineData("[Dense(3, Activation.Softmax)]\n[Loss]")]
    public Task HalfTyped_DoesNotTrigger(string network) => VerifyHalfTyped(Rows("float A, [Target] Species B", network));

    [Fact]
    public Task Fix_WritesTheLoss() => VerifyFix(
        Rows("float A, [Target] bool B", "[Dense(1, Activation.Sigmoid)]\n[Loss({|MG0608:Loss.MeanSquaredError|})]"),
        Rows("float A, [Target] bool B", "[Dense(1, Activation.Sigmoid)]\n[Loss(Loss.BinaryCrossentropy)]"));
}
