using Microsoft.CodeAnalysis;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0310Tests : RuleTests
{
    [Fact]
    public Task LargeLayer_SaysHowLarge() => Verify(
        Network("[Input(224, 224, 3)]\n[Flatten]\n[{|#0:Dense(128)|}]"),
        "MG0310",
        "Dense1 (150528 to 128) has 19,267,584 weights, 77 MB; make it or its input smaller unless the data are many",
        DiagnosticSeverity.Info);

    [Theory]
    [InlineData("[Input(1000)]\n[Dense(10000)]")]
    [InlineData("[Input(224, 224, 3)]\n[Flatten]\n[BatchNorm]\n[Dense(1)]")]
    [InlineData("[Input(65536)]\n[{|MG0013:Dense(65536)|}]")]
    public Task SmallerLayer_DoesNotTrigger(string layers) => Verify(Network(layers));

    [Theory]
    [InlineData("[Input(100000)]\n[Dense(100000")]
    [InlineData("[Input(100000)]\n[Dense(1000, )]")]
    public Task HalfTyped_DoesNotTrigger(string layers) => VerifyHalfTyped(Network(layers));

    private static string Network(string layers) => Model($"{layers}\n[Loss(Loss.MeanSquaredError)]");
}
