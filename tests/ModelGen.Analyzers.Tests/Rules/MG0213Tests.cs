using Microsoft.CodeAnalysis;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0213Tests : RuleTests
{
    private const string Frozen = "[Input(4)]\n[Dense(8, Trainable = false)]\n[Dropout(0.1)]\n[BatchNorm(Trainable = false)]\n[Loss(Loss.MeanSquaredError)]";

    [Fact]
    public Task AllLayersFrozen_Trigger() => Verify(
        Model(Frozen).Replace("class Net", "class {|#0:Net|}"),
        "MG0213",
        "every layer with parameters is frozen, so that training changes nothing; remove Trainable = false from one, or write [Model(InferenceOnly = true)]",
        DiagnosticSeverity.Warning);

    [Fact]
    public Task FrozenLayersAfterNormalization_Trigger() => Verify(
        Model(Frozen.Replace("[Input(4)]", "[Input(4)]\n[Normalization]")).Replace("class Net", "class {|MG0213:Net|}"));

    [Fact]
    public Task OneTrainedLayer_DoesNotTrigger() => Verify(Model(Frozen + "\n[Dense(1)]"));

    [Fact]
    public Task ModelThatOnlyPredicts_DoesNotTrigger() => Verify(
        Model("[Input(4)]\n[Dense(8, Trainable = false)]").Replace("[Model]", "[Model(InferenceOnly = true)]"));

    [Fact]
    public Task LayersWithoutParameters_DoNotTrigger() =>
        Verify(Model("[Input(4)]\n[Activation(Activation.Tanh)]\n[Loss(Loss.MeanSquaredError)]"));

    [Theory]
    [InlineData("[Dense(4, Trainable = )]")]
    [InlineData("[Dense(")]
    public Task HalfTyped_DoesNotTrigger(string layer) => VerifyHalfTyped(Model(Frozen + "\n" + layer));
}
