namespace ModelGen.Analyzers.Tests;

public sealed class MG0009Tests : RuleTests
{
    [Fact]
    public Task NoInput_TriggersWithoutTalkOfShapes() => Verify(
        Model("[BatchNorm]\n[Dense(3, Activation.Softmax)]\n[Loss(Loss.SparseCategoricalCrossentropy)]").Replace("Net", "{|#0:Net|}"),
        "MG0009",
        "the model has no input; write [Input(n)] with the number of values in a row");

    [Fact]
    public Task NoInput_StillChecksTheLayersThemselves() => Verify(
        Model("[Dense({|MG0101:0|})]\n[Dropout({|MG0102:20|})]\n[Loss(Loss.MeanSquaredError)]").Replace("Net", "{|MG0009:Net|}"));

    [Fact]
    public Task Input_DoesNotTrigger() => Verify(Trained(""));

    [Theory]
    [InlineData("[Input]\n[Dense(1)]\n[Loss(Loss.External)]")]
    [InlineData("[Input(]\n[Dense(1)]\n[Loss(Loss.External)]")]
    [InlineData("[Input(n)]\n[Dense(1)]\n[Loss(Loss.External)]")]
    public Task HalfTypedInput_DoesNotThrow(string attributes) => HalfTyped.Run(Model(attributes));
}
