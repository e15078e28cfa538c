namespace ModelGen.Analyzers.Tests;

public sealed class MG0116Tests : RuleTests
{
    [Theory]
    [InlineData("[Dense(8, Activation.Relu)]\n[{|MG0116:Normalization|}]")]
    [InlineData("[BatchNorm(Trainable = false)]\n[Rescaling(2)]\n[{|MG0116:Normalization|}]")]
    [InlineData("[Activation(Activation.Relu)]\n[{|MG0116:Normalization|}]")]
    [InlineData("[Normalization]\n[Rescaling(2)]\n[{|MG0116:Normalization|}]")]
    public Task NormalizationOfSomethingElseThanInputs_Triggers(string layers) => Verify(Hidden(layers));

    [Theory]
    [InlineData("[Normalization]")]
    [InlineData("[Rescaling(1 / 255.0)]\n[Rescaling(2, -1)]\n[Normalization]\n[Dense(8, Activation.Relu)]")]
    [InlineData("[Dropout(0.1)]\n[Normalization]")]
    public Task NormalizationOfScaledInputs_DoesNotTrigger(string layers) => Verify(Hidden(layers));

    [Theory]
    [InlineData("[Rescaling(1 / 255.0)]\n[Flatten]\n[Normalization]")]
    [InlineData("[Normalization]\n[Flatten]")]
    public Task NormalizationOfAnImage_DoesNotTrigger(string layers) =>
        Verify(Model($"[Input(28, 28, 3)]\n{layers}\n[Dense(2)]\n[Loss(Loss.MeanSquaredError)]"));

    [Fact]
    public Task AfterATrainedLayer_SaysWhich() => Verify(
        Hidden("[Rescaling(2)]\n[Dense(8, Activation.Relu)]\n[Dropout(0.1)]\n[{|#0:Normalization|}]"),
        "MG0116",
        "Normalization1 learns the statistics of the inputs before training, but Dense1 before it does more to them than scale and shift; move [Normalization] before Dense1, or use [BatchNorm]");

    [Fact]
    public Task SecondOne_SaysWhichIsFirst() => Verify(
        Hidden("[Normalization(Name = \"Scaler\")]\n[{|#0:Normalization|}]"),
        "MG0116",
        "Normalization2 comes after Scaler, which has normalized the inputs already; remove one of them");

    [Theory]
    [InlineData("[Dense(]\n[Normalization]")]
    [InlineData("[Dense(8, Activation.Relu)]\n[Normalization(]")]
    [InlineData("[Dense(8, Activation.Relu)]\n[Normalization(Name = )]")]
    [InlineData("[Normalization(3)]\n[Normalization]")]
    public Task HalfTyped_DoesNotThrow(string layers) => HalfTyped.Run(Hidden(layers));
}
