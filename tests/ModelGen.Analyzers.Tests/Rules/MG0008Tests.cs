namespace ModelGen.Analyzers.Tests;

public sealed class MG0008Tests : RuleTests
{
    [Fact]
    public Task NoLayers_Triggers() => Verify(
        Model("[Input(4)]\n[Loss(Loss.MeanSquaredError)]").Replace("Net", "{|#0:Net|}"),
        "MG0008",
        "the model has no layers; write at least one, such as [Dense(10)]");

    [Fact]
    public Task OneLayer_DoesNotTrigger() => Verify(Model("[Input(4)]\n[Activation(Activation.Tanh)]\n[Loss(Loss.External)]"));

    [Theory]
    [InlineData("[Dense(\n[Input(4)]")]
    [InlineData("[Input(4)]\n[Dense]\n[Loss(Loss.External)]")]
    public Task HalfTypedLayer_DoesNotTrigger(string attributes) => VerifyHalfTyped(Model(attributes));
}
