using Microsoft.CodeAnalysis;
using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0303Tests : RuleTests<RemoveBiasCodeFixProvider>
{
    [Fact]
    public Task BiasBeforeBatchNorm_SaysBoth() => Verify(
        Network("[{|#0:Dense(8)|}]\n[BatchNorm]"),
        "MG0303",
        "Dense1 adds a bias, which BatchNorm1 right after it takes away with the mean, to add its own beta; write UseBias = false",
        DiagnosticSeverity.Info);

    [Theory]
    [InlineData("[Dense(8, UseBias = {|MG0303:true|})]\n[BatchNorm]")]
    [InlineData("[{|MG0303:Dense(8, Activation.Linear)|}]\n[BatchNorm(Scale = false)]")]
    public Task BiasBeforeBatchNorm_Triggers(string layers) => Verify(Network(layers));

    [Theory]
    [InlineData("[Dense(8, UseBias = false)]\n[BatchNorm]")]
    [InlineData("[Dense(8)]\n[BatchNorm(Center = false)]")]
    [InlineData("[Dense(8)]\n[BatchNorm(Trainable = false)]")]
    [InlineData("[Dense(8, Trainable = false)]\n[BatchNorm]")]
    [InlineData("[Dense(8, Activation.Tanh)]\n[BatchNorm]")]
    [InlineData("[Dense(8)]\n[Activation(Activation.Tanh)]\n[BatchNorm]")]
    [InlineData("[Dense(8, ActivityL2 = 0.01)]\n[BatchNorm]")]
    public Task BiasThatIsNotCancelled_DoesNotTrigger(string layers) => Verify(Network(layers));

    [Theory]
    [InlineData("[Dense()]\n[BatchNorm]")]
    [InlineData("[Dense(8)]\n[BatchNorm(Center = )]")]
    [InlineData("[Dense(8, UseBias = fals)]\n[BatchNorm]")]
    public Task HalfTyped_DoesNotTrigger(string layers) => VerifyHalfTyped(Network(layers));

    [Fact]
    public Task Fix_OfSeveral_LeavesOutTheBiases() => VerifyFix(
        Network("[{|MG0303:Dense(8, BiasL1 = 0.1, KernelL2 = 0.1, BiasL2 = 0.1)|}] // first\n[BatchNorm, Activation(Activation.Relu), {|MG0303:Dense(units: 8)|}, BatchNorm]"),
        Network("[Dense(8, KernelL2 = 0.1, UseBias = false)] // first\n[BatchNorm, Activation(Activation.Relu), Dense(units: 8, UseBias = false), BatchNorm]"));

    [Fact]
    public Task Fix_WhereTheBiasIsWritten_ChangesIt() => VerifyFix(
        Network("[Dense(8, UseBias = {|MG0303:true|}, BiasInitializer = Initializer.Ones)]\n[BatchNorm]"),
        Network("[Dense(8, UseBias = false)]\n[BatchNorm]"));

    private static string Network(string layers) =>
        Model($"[Input(4)]\n{layers}\n[Activation(Activation.Relu)]\n[Dense(3)]\n[Loss(Loss.MeanSquaredError)]");
}
