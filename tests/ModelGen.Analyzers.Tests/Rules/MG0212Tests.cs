using Microsoft.CodeAnalysis;
using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0212Tests : RuleTests<RemoveAttributeCodeFixProvider>
{
    [Fact]
    public Task Loss_SaysBothWaysOut() => Verify(
        Predicting("[{|#0:Loss(Loss.MeanSquaredError)|}]"),
        "MG0212",
        "the model is InferenceOnly, so that [Loss] has no effect; remove it, or remove InferenceOnly = true",
        DiagnosticSeverity.Warning);

    [Theory]
    [InlineData("[{|MG0212:Adam|}]")]
    [InlineData("[{|MG0212:CosineDecay(OverSteps = 9)|}]\n[{|MG0212:Metrics(Metric.Accuracy)|}]")]
    public Task OtherTrainingAttribute_Triggers(string attributes) => Verify(Predicting(attributes));

    [Fact]
    public Task ModelThatOnlyPredicts_DoesNotTrigger() => Verify(Predicting("[Dropout(0.1)]"));

    [Fact]
    public Task TrainedModel_DoesNotTrigger() => Verify(Trained("[Adam]\n[Metrics(Metric.R2)]"));

    [Theory]
    [InlineData("[Loss(]")]
    [InlineData("[Adam(LearningRate = )]")]
    [InlineData("[Metrics(Metric.)]")]
    public Task HalfTyped_DoesNotTrigger(string attribute) => VerifyHalfTyped(Predicting(attribute));

    [Fact]
    public Task Fix_OfSeveral_RemovesTheAttributes() => VerifyFix(
        Predicting("[{|MG0212:Loss(Loss.MeanSquaredError)|}]\n[Dropout(0.1), {|MG0212:Adam|}, {|MG0212:Metrics(Metric.R2)|}]"),
        Predicting("[Dropout(0.1)]"));

    [Theory]
    [InlineData("[{|MG0212:Loss(Loss.MeanSquaredError)|}, {|MG0212:Adam|}, Dropout(0.1)]", "[Dropout(0.1)]")]
    [InlineData("[{|MG0212:Adam|}, Dropout(0.1), {|MG0212:Loss(Loss.MeanSquaredError)|}]", "[Dropout(0.1)]")]
    [InlineData("[Dropout(0.1)]\n[{|MG0212:Adam|}, {|MG0212:Loss(Loss.MeanSquaredError)|}]", "[Dropout(0.1)]")]
    [InlineData("[Dropout(0.1)]\n[{|MG0212:Adam|}] [{|MG0212:Loss(Loss.MeanSquaredError)|}]", "[Dropout(0.1)]")]
    [InlineData("[Dropout(0.1)]\n[{|MG0212:Adam|}] [{|MG0212:Loss(Loss.MeanSquaredError)|}] // none", "[Dropout(0.1)]\n// none")]
    public Task Fix_OfAdjacentOnes_RemovesAllAtOnce(string attributes, string fixedAttributes) =>
        VerifyFix(Predicting(attributes), Predicting(fixedAttributes));

    private static string Predicting(string attributes) =>
        Model($"[Input(4)]\n[Dense(1)]\n{attributes}").Replace("[Model]", "[Model(InferenceOnly = true)]");
}
