using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0201Tests : RuleTests<AddLossCodeFixProvider>
{
    private const string AddLoss = "Add the loss that suits the output";
    private const string MakeInferenceOnly = "Make it a model that is never trained (InferenceOnly = true)";

    [Fact]
    public Task NoLoss_SaysTheOneThatSuits() => Verify(
        Model("[Input(4)]\n[Dense(3, Activation.Softmax)]").Replace("Net", "{|#0:Net|}"),
        "MG0201",
        "the model has no loss; write [Loss(Loss.SparseCategoricalCrossentropy)], or [Model(InferenceOnly = true)] if it is never trained");

    [Fact]
    public Task Loss_DoesNotTrigger() => Verify(Trained(""));

    [Fact]
    public Task InferenceOnly_DoesNotTrigger() =>
        Verify(Model("[Input(4)]\n[Dense(3)]").Replace("[Model]", "[Model(InferenceOnly = true)]"));

    [Theory]
    [InlineData("[Loss(")]
    [InlineData("[Loss(Loss.)]")]
    [InlineData("[Loss]")]
    public Task HalfTypedLoss_DoesNotTrigger(string loss) => VerifyHalfTyped(Model($"[Input(4)]\n[Dense(3)]\n{loss}"));

    [Theory]
    [InlineData("Dense(3, Activation.Softmax)", "SparseCategoricalCrossentropy")]
    [InlineData("Dense(3, Activation.Sigmoid)", "BinaryCrossentropy")]
    [InlineData("Dense(3)", "MeanSquaredError")]
    [InlineData("Dense(3), Activation(Activation.Softmax), {|MG0301:Dropout(0.1)|}", "SparseCategoricalCrossentropy")]
    public Task Fix_AddsTheLossThatSuitsTheOutput(string layers, string loss) => VerifyFix(
        Model($"[Input(4)]\n[{layers}] // output\n[Sgd]").Replace("Net", "{|MG0201:Net|}"),
        Model($"[Input(4)]\n[{layers}] // output\n[Loss(Loss.{loss})]\n[Sgd]"),
        AddLoss);

    [Fact]
    public Task Fix_OnOneLine_StaysOnIt() => VerifyFix(
        "using ModelGen;\n[Model, Input(4), Dense(3)] partial class {|MG0201:Net|};",
        "using ModelGen;\n[Model, Input(4), Dense(3)] [Loss(Loss.MeanSquaredError)] partial class Net;",
        AddLoss);

    [Theory]
    [InlineData("[Model]", "[Model(InferenceOnly = true)]")]
    [InlineData("[Model()]", "[Model(InferenceOnly = true)]")]
    [InlineData("[Model(InferenceOnly = false)]", "[Model(InferenceOnly = true)]")]
    public Task Fix_MakesTheModelInferenceOnly(string model, string fixedModel) => VerifyFix(
        Model("[Input(4)]\n[Dense(3)]").Replace("[Model]", model).Replace("Net", "{|MG0201:Net|}"),
        Model("[Input(4)]\n[Dense(3)]").Replace("[Model]", fixedModel),
        MakeInferenceOnly);

    [Fact]
    public Task Fix_OfSeveral_AddsEachItsLoss() => VerifyFix(
        "using ModelGen;\n[Model]\n[Input(4)]\n[Dense(3)]\npartial class {|MG0201:A|};\n[Model]\n[Input(4)]\n[Dense(1, Activation.Sigmoid)]\npartial class {|MG0201:B|};",
        "using ModelGen;\n[Model]\n[Input(4)]\n[Dense(3)]\n[Loss(Loss.MeanSquaredError)]\npartial class A;\n[Model]\n[Input(4)]\n[Dense(1, Activation.Sigmoid)]\n[Loss(Loss.BinaryCrossentropy)]\npartial class B;",
        AddLoss);
}
