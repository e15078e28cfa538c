namespace ModelGen.Analyzers.Tests;

/// <summary>In a build, analyzers see each model with its generated part.</summary>
public sealed class WithGeneratorTests : RuleTests
{
    [Fact]
    public Task CorrectModel_HasNoDiagnostics() => VerifyGenerated(Model("""
        [Input(28, 28, 1)]
        [Flatten]
        [Dense(8, UseBias = false)]
        [BatchNorm]
        [Activation(Activation.Relu)]
        [Dense(3, Activation.Softmax)]
        [Loss(Loss.SparseCategoricalCrossentropy)]
        """));

    [Theory]
    [InlineData("[Dropout({|MG0102:20|})]")]
    [InlineData("[Dense({|MG0101:0|})]")]
    [InlineData("[Dense(8, Name = {|MG0010:\"a b\"|})]")]
    public Task FaultyLayer_TriggersAlone(string layer) => VerifyGenerated(Hidden(layer));

    [Fact]
    public Task StrayLayer_Triggers() => VerifyGenerated(Trained("") + "\n[{|MG0004:Dropout(0.1)|}]\npartial class Net;");

    [Fact]
    public Task ModelThatIsNotPartial_Triggers() => VerifyGenerated(
        "using ModelGen;\n[Model]\n[Input(4)]\n[Dense(1)]\n[Loss(Loss.MeanSquaredError)]\nclass {|MG0001:Net|};");

    [Fact]
    public Task NestedModel_IsCheckedWithoutItsGeneratedPart() => VerifyGenerated(
        "using ModelGen;\npartial class Outer { class {|MG0002:Middle|} { [Model, Input(4), Dense(1), Loss(Loss.MeanSquaredError)] partial class Net; } }");

    [Fact]
    public Task CallsOfAFaultyModel_StillCompile() => VerifyGenerated(
        Hidden("[Dropout({|MG0102:20|})]") + "\nstatic class Use { static float[] Run(Net net) => net.Predict(new float[4]); }");
}
