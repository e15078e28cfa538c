namespace ModelGen.Analyzers.Tests;

public sealed class MG0016Tests : RuleTests
{
    private const string Encoder = """

        [Model]
        [Input(8)]
        [Dense(4)]
        [Loss(Loss.External)]
        public partial class Encoder
        {
            public const int Own = 4;
            public const int Half = OutputSize / 2;
        }

        static class Sizes
        {
            public const int Code = 4;
            public const int Copied = Encoder.OutputSize + 1;
        }
        """;

    [Theory]
    [InlineData("[Input({|MG0016:Encoder.OutputSize|})]")]
    [InlineData("[Input({|MG0016:Encoder.InputSize / 2|})]")]
    [InlineData("[Input({|MG0016:global::Encoder.OutputSize|})]")]
    [InlineData("[Input(2, 2, {|MG0016:Encoder.OutputSize|})]\n[Flatten]")]
    [InlineData("[Input(4)]\n[Dense({|MG0016:Encoder.ParameterCount|}, Activation.Relu)]")]
    [InlineData("[Input(4)]\n[Dense(units: {|MG0016:Encoder.TrainableParameterCount|})]")]
    [InlineData("[Input(4)]\n[Dense(4, Name = {|MG0016:nameof(Encoder.OutputSize)|})]")]
    [InlineData("[Input({|MG0016:InputSize|})]")]
    [InlineData("[Input({|MG0016:Sizes.Copied|})]")]
    [InlineData("[Input({|MG0016:Encoder.Half|})]")]
    public Task GeneratedConstant_TriggersAlone(string attributes) => VerifyGenerated(Network(attributes));

    [Fact]
    public Task ConstantOfAFaultyModel_TriggersToo() => VerifyGenerated(
        Network("[Input({|MG0016:Encoder.OutputSize|})]").Replace("[Dense(4)]", "[Dense({|MG0101:0|})]"));

    [Fact]
    public Task GeneratedConstant_SaysWhichAndTheWayOut() => VerifyGenerated(
        Network("[Input({|#0:Encoder.OutputSize|})]"),
        "MG0016",
        "Encoder.OutputSize is written by ModelGen, which cannot read it while it writes Net; write the number, or a constant of your own that both models use");

    [Theory]
    [InlineData("[Input(Encoder.Own)]")]
    [InlineData("[Input(Sizes.Code)]")]
    [InlineData("[Input(Other.OutputSize)]")]
    [InlineData("[Input(4)]\n[Dense(4, Activation.Relu, Name = nameof(Encoder))]")]
    public Task ConstantOfTheUsersOwn_DoesNotTrigger(string attributes) => VerifyGenerated(
        Network(attributes) + "\nstatic class Other { public const int OutputSize = 4; }");

    [Theory]
    [InlineData("[Input(Encoder.)]")]
    [InlineData("[Input(Encoder.Out)]")]
    [InlineData("[Input(Decoder.OutputSize)]")]
    [InlineData("[Input(OutputSize.OutputSize.Encoder)]")]
    [InlineData("[Input(Encoder.OutputSize")]
    public Task HalfTyped_DoesNotThrow(string attributes) => HalfTyped.Run(Network(attributes));

    private static string Network(string attributes) =>
        Model($"{attributes}\n[Dense(1)]\n[Loss(Loss.MeanSquaredError)]") + Encoder;
}
