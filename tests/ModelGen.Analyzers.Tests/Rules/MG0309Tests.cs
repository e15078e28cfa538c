using Microsoft.CodeAnalysis;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0309Tests : RuleTests
{
    [Fact]
    public Task HiddenLayerOfOneUnit_SaysWhatFollows() => Verify(
        Hidden("[{|#0:Dense(1, Activation.Relu)|}]"),
        "MG0309",
        "Dense1 has 1 unit, so that Dense2 and all after it know only one number of each row; give it more unless that is meant",
        DiagnosticSeverity.Info);

    [Fact]
    public Task OutputOfOneUnit_DoesNotTrigger() => Verify(Trained(""));

    [Fact]
    public Task HiddenLayerOfTwoUnits_DoesNotTrigger() => Verify(Hidden("[Dense(2, Activation.Relu)]"));

    [Theory]
    [InlineData("[Dense(1]")]
    [InlineData("[Dense(1, Activation.)]")]
    public Task HalfTyped_DoesNotTrigger(string layer) => VerifyHalfTyped(Hidden(layer));
}
