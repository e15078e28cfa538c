namespace ModelGen.Analyzers.Tests;

public sealed class MG0101Tests : RuleTests
{
    [Theory]
    [InlineData("{|MG0101:0|}")]
    [InlineData("{|MG0101:-8|}, Activation.Relu")]
    [InlineData("units: {|MG0101:0|}")]
    public Task NoUnits_Triggers(string arguments) => Verify(Hidden($"[Dense({arguments})]"));

    [Fact]
    public Task NoUnits_SaysHowMany() => Verify(Hidden("[Dense({|#0:-8|})]"), "MG0101", "Dense1 has -8 units; write at least 1");

    [Fact]
    public Task OutputWithoutUnits_IsNotComparedWithTheLoss() => Verify(
        Model("[Input(4)]\n[Dense({|MG0101:0|}, Activation.Softmax)]\n[Loss(Loss.SparseCategoricalCrossentropy)]"));

    [Fact]
    public Task OneUnit_DoesNotTrigger() => Verify(Hidden("[{|MG0309:Dense(1)|}]"));

    [Theory]
    [InlineData("[Dense(")]
    [InlineData("[Dense()]")]
    [InlineData("[Dense(units)]")]
    [InlineData("[Dense(Activation.Relu)]")]
    [InlineData("[Dense(, Activation.Relu)]")]
    public Task HalfTyped_DoesNotTrigger(string layer) => VerifyHalfTyped(Hidden(layer));
}
