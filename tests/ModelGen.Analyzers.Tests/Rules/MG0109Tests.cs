using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0109Tests : RuleTests<RemoveArgumentCodeFixProvider>
{
    [Theory]
    [InlineData("Activation.Elu, Alpha = {|MG0109:0|}")]
    [InlineData("Activation.Elu, Alpha = {|MG0109:-1|}")]
    [InlineData("Activation.LeakyRelu, NegativeSlope = {|MG0109:-0.2|}")]
    [InlineData("Activation.Relu, NegativeSlope = {|MG0109:0.1|}")]
    [InlineData("Activation.LeakyRelu, Alpha = {|MG0109:0.1|}")]
    [InlineData("Activation.Selu, Alpha = {|MG0109:1|}, NegativeSlope = {|MG0109:0.1|}")]
    public Task ParameterThatIsOutOfItsRangeOrUnknown_Triggers(string arguments) => Verify(Hidden($"[Activation({arguments})]"));

    [Fact]
    public Task ParameterOfAnotherActivation_SaysWhose() => Verify(
        Hidden("[Activation(Activation.Relu, NegativeSlope = {|#0:0.1|})]"),
        "MG0109",
        "Relu has no NegativeSlope; remove it, only LeakyRelu has one");

    [Theory]
    [InlineData("Activation.Elu, Alpha = 0.5")]
    [InlineData("Activation.LeakyRelu, NegativeSlope = 0")]
    [InlineData("Activation.LeakyRelu, NegativeSlope = 0.01")]
    [InlineData("Activation.Elu")]
    [InlineData("Activation.Relu")]
    public Task ParameterInItsRange_DoesNotTrigger(string arguments) => Verify(Hidden($"[Activation({arguments})]"));

    [Theory]
    [InlineData("[Activation(Activation., Alpha = 2)]")]
    [InlineData("[Activation(Alpha = 2)]")]
    [InlineData("[Activation(Activation.Elu, Alpha = )]")]
    public Task HalfTyped_DoesNotTrigger(string layer) => VerifyHalfTyped(Hidden(layer));

    [Fact]
    public Task Fix_OfSeveral_RemovesTheParameters() => VerifyFix(
        Hidden("""
            [Activation(Activation.Relu, Alpha = {|MG0109:1|}, NegativeSlope = {|MG0109:0.1|})] // plain
            [Dense(8), Activation(Activation.Elu, Alpha = {|MG0109:-1|}, Name = "Elu")]
            """),
        Hidden("""
            [Activation(Activation.Relu)] // plain
            [Dense(8), Activation(Activation.Elu, Name = "Elu")]
            """));
}
