using System.Text.RegularExpressions;

namespace ModelGen.Generator.Tests;

/// <summary>By its fingerprint a checkpoint knows whether training is declared as it was: whatever decides its bits changes it.</summary>
public sealed partial class TrainingFingerprintTests
{
    private const string Layers = "[Dense(4, Activation.Relu)]\n[Dropout(0.2)]\n[Dense(1)]";
    private const string Training = "[Loss(Loss.Huber)]\n[Adam]";

    [Theory]
    [InlineData("[Loss(Loss.MeanSquaredError)]\n[Adam]")]
    [InlineData("[Loss(Loss.Huber, Delta = 2)]\n[Adam]")]
    [InlineData("[Loss(Loss.Huber)]\n[AdamW]")]
    [InlineData("[Loss(Loss.Huber)]\n[Adam(LearningRate = 0.002)]")]
    [InlineData("[Loss(Loss.Huber)]\n[Adam(Beta1 = 0.8)]")]
    [InlineData("[Loss(Loss.Huber)]\n[Adam(Epsilon = 1e-3)]")]
    [InlineData("[Loss(Loss.Huber)]\n[Adam(ClipNorm = 1)]")]
    [InlineData("[Loss(Loss.Huber)]\n[Adam(GlobalClipNorm = 1)]")]
    [InlineData("[Loss(Loss.Huber)]\n[Adam(ClipValue = 1)]")]
    [InlineData("[Loss(Loss.Huber)]\n[Adam]\n[ExponentialDecay(0.5, OverEpochs = 3)]")]
    [InlineData("[Loss(Loss.Huber)]\n[Adagrad(InitialAccumulator = 0.2)]")]
    [InlineData("[Loss(Loss.Huber)]\n[Adagrad]")]
    public void Other_training_is_another(string training) => Assert.NotEqual(Of(Layers, Training), Of(Layers, training));

    [Theory]
    [InlineData("[Dense(4, Activation.Relu)]\n[Dropout(0.3)]\n[Dense(1)]")]
    [InlineData("[Dense(4, Activation.Relu, KernelL2 = 0.1)]\n[Dropout(0.2)]\n[Dense(1)]")]
    [InlineData("[Dense(4, Activation.Relu, Trainable = false)]\n[Dropout(0.2)]\n[Dense(1)]")]
    public void Other_settings_of_layers_are_another(string layers) => Assert.NotEqual(Of(Layers, Training), Of(layers, Training));

    [Fact]
    public void Own_activation_of_another_namespace_is_another() => Assert.NotEqual(WithActivation("One"), WithActivation("Two"));

    [Fact]
    public void Metrics_make_no_difference() => Assert.Equal(Of(Layers, Training), Of(Layers, Training + "\n[Metrics(Metric.MeanAbsoluteError)]"));

    private static string WithActivation(string space) => Find(GeneratorRun.Of(
        Sources.Model($"[Dense(4)]\n[Activation<{space}.Twice>]\n[Dense(1)]", Training),
        $$"""
        namespace {{space}}
        {
            public readonly struct Twice : ModelGen.IActivation
            {
                public static System.Numerics.Vector<float> Forward(System.Numerics.Vector<float> x) => x + x;

                public static System.Numerics.Vector<float> Derivative(System.Numerics.Vector<float> x, System.Numerics.Vector<float> y) => new(2f);
            }
        }
        """));

    private static string Of(string layers, string training) => Find(GeneratorRun.Of(Sources.Model(layers, training)));

    private static string Find(GeneratorRun run) =>
        Value().Match(run.Text) is { Success: true } match
            ? match.Groups[1].Value
            : throw new InvalidOperationException("There is no fingerprint of training.");

    [GeneratedRegex("Training = new\\(\\)\\s+\\{\\s+Fingerprint = \"([0-9a-f]{16})\"")]
    private static partial Regex Value();
}
