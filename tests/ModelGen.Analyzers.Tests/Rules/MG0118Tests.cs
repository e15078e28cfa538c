using Microsoft.CodeAnalysis;
using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0118Tests : RuleTests<RemoveArgumentCodeFixProvider>
{
    [Theory]
    [InlineData("[Dense(8, Activation.Relu, UseBias = false, BiasL2 = {|MG0118:0.1|}, BiasL1 = {|MG0118:0.2|})]")]
    [InlineData("[Dense(8, Activation.Relu, UseBias = false, BiasInitializer = {|MG0118:Initializer.Ones|})]")]
    [InlineData("[BatchNorm(Scale = false, GammaL2 = {|MG0118:0.1|})]")]
    [InlineData("[BatchNorm(Center = false, BetaL2 = {|MG0118:0.1|})]")]
    [InlineData("[Dropout(0.1, Trainable = {|MG0118:false|})]")]
    [InlineData("[Activation(Activation.Relu, Trainable = {|MG0118:false|})]")]
    [InlineData("[Rescaling(2, Trainable = {|MG0118:false|})]")]
    public Task OptionOfALayerWithoutEffect_Triggers(string layer) => Verify(Hidden(layer));

    [Fact]
    public Task FlattenThatIsFrozen_Triggers() =>
        Verify(Model("[Input(4, 4, 1)]\n[Flatten(Trainable = {|MG0118:false|})]\n[Dense(1)]\n[Loss(Loss.MeanSquaredError)]"));

    [Theory]
    [InlineData("[RandomFlip(Trainable = {|MG0118:false|})]")]
    [InlineData("[RandomZoom(0.1, FillValue = {|MG0118:0.5|})]")]
    [InlineData("[RandomRotation(0.1, Fill = FillMode.Wrap, FillValue = {|MG0118:-1|})]")]
    public Task OptionOfAugmentationWithoutEffect_Triggers(string layer) =>
        Verify(Model($"[Input(4, 4, 1)]\n{layer}\n[Flatten]\n[Dense(1)]\n[Loss(Loss.MeanSquaredError)]"));

    [Theory]
    [InlineData("[Sgd(Nesterov = {|MG0118:true|})]")]
    [InlineData("[Metrics(Metric.MeanAbsoluteError, TopK = {|MG0118:3|})]")]
    public Task OptionOfTrainingWithoutEffect_Triggers(string attribute) => Verify(Trained(attribute));

    [Fact]
    public Task DeltaOfAnotherLoss_SaysWhose() => Verify(
        Model("[Input(4)]\n[Dense(1)]\n[Loss(Loss.MeanSquaredError, Delta = {|#0:2|})]"),
        "MG0118",
        "MeanSquaredError has no Delta, so that Delta 2 has no effect; remove it, only Huber has one",
        DiagnosticSeverity.Warning);

    [Theory]
    [InlineData("[Dense(8, Activation.Relu, BiasL2 = 0.1, BiasInitializer = Initializer.Ones)]")]
    [InlineData("[Dense(8, Activation.Relu, UseBias = false, KernelL2 = 0.1, BiasL2 = 0)]")]
    [InlineData("[BatchNorm(GammaL2 = 0.1, BetaL2 = 0.1)]")]
    [InlineData("[Dropout(0.1, Trainable = true)]")]
    public Task OptionWithEffect_DoesNotTrigger(string layer) => Verify(Hidden(layer));

    [Theory]
    [InlineData("Use<Body>(Trainable = false)")]
    [InlineData("Residual<Body>(Trainable = false)")]
    public Task FrozenBlock_WithLayersThatHaveNoParameters_DoesNotTrigger(string use) => Verify($$"""
        {{Model($"[Input(8)]\n[{use}]\n[Dense(1)]\n[Loss(Loss.MeanSquaredError)]")}}

        [Block]
        [Dense(8)]
        [Activation(Activation.Relu)]
        [Dropout(0.1)]
        public class Body;
        """);

    [Theory]
    [InlineData("[Sgd(Momentum = 0.9, Nesterov = true)]")]
    [InlineData("[Sgd(Nesterov = false)]")]
    public Task OptionOfTrainingWithEffect_DoesNotTrigger(string attribute) => Verify(Trained(attribute));

    [Theory]
    [InlineData("[Dense(8, Activation.Relu, UseBias = , BiasL2 = 0.1)]")]
    [InlineData("[Dense(8, Activation.Relu, UseBias = false, BiasL2 = 0.1")]
    [InlineData("[Dense(8, Activation.Relu, UseBias = false, BiasL2 = )]")]
    public Task HalfTyped_DoesNotTrigger(string layer) => VerifyHalfTyped(Hidden(layer));

    [Fact]
    public Task Fix_OfSeveral_RemovesTheOptions() => VerifyFix(
        Hidden("[Dense(8, Activation.Relu, UseBias = false, BiasL2 = {|MG0118:0.1|}, BiasL1 = {|MG0118:0.2|})]\n[BatchNorm, Dropout(0.1, Trainable = {|MG0118:false|})]"),
        Hidden("[Dense(8, Activation.Relu, UseBias = false)]\n[BatchNorm, Dropout(0.1)]"));
}
