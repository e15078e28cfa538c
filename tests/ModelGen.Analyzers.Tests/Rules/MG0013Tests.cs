namespace ModelGen.Analyzers.Tests;

public sealed class MG0013Tests : RuleTests
{
    [Theory]
    [InlineData("[Input(65536)]\n[{|MG0013:Dense(65536)|}]")]
    [InlineData("[Input(1)]\n[{|MG0013:Dense(2147483647)|}]")]
    [InlineData("[Input(40000)]\n[Dense(40000)]\n[{|MG0013:Dense(40000)|}]")]
    [InlineData("[Input(1)]\n[Dense(1000)]\n[{|MG0013:Dense(10000000)|}]")]
    [InlineData("[{|MG0013:Input(100000, 100000, 3)|}]\n[Flatten]\n[Dense(1)]")]
    [InlineData("[Input(800000000)]\n[Rescaling(2)]\n[{|MG0013:Rescaling(2)|}]\n[Rescaling(2)]")]
    public Task NetworkBeyondAnArray_TriggersOnce(string network) => Verify(Model(network + "\n[Loss(Loss.External)]"));

    [Fact]
    public Task TooManyParameters_SayTheShapes() => Verify(
        Model("[Input(65536)]\n[{|#0:Dense(65536)|}]\n[Loss(Loss.External)]"),
        "MG0013",
        "with Dense1 (65536 to 65536) the network has more than 2,147,483,591 parameters, the most that an array holds; make its layers smaller");

    [Fact]
    public Task LargeNetworkThatFits_DoesNotTrigger() =>
        Verify(Model("[Input(40000)]\n[{|MG0310:Dense(40000)|}]\n[Loss(Loss.External)]"));

    [Fact]
    public Task HalfTyped_DoesNotTrigger() =>
        VerifyHalfTyped(Model("[Input(99999999999)]\n[Dense(99999999999)]\n[Loss(Loss.External)]"));
}
