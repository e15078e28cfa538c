using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0602Tests : RowTests<RemoveAttributeCodeFixProvider>
{
    [Fact]
    public Task NoTarget_TriggersAlone() => Verify(
        Source("public record Row(float A, string Name);", OneNumber, "{|#0:Model<Row>|}"),
        "MG0602",
        "Row has no property with [Target]; write it on the one that the network is to predict");

    [Fact]
    public Task TwoTargets_Trigger() => Verify(
        Rows("float A, [Target] float B, [{|#0:Target|}] float C"),
        "MG0602",
        "C is a second property with [Target]; keep one, and write [Ignore] on the other");

    [Fact]
    public Task TwoTargets_WithTheGenerator_TriggerOnce() => VerifyGenerated(Rows("float A, [Target] float B, [{|MG0602:Target|}] float C"));

    [Theory]
    [InlineData("float A, [Target] float B")]
    [InlineData("float A, [property: Target] float? B = null")]
    [InlineData("[Target] float B, float A")]
    public Task OneTarget_DoesNotTrigger(string properties) => Verify(Rows(properties));

    [Fact]
    public Task TypeWithoutAModel_DoesNotTrigger() => Verify("public record Row(float A, string Name);");

    [Theory]
    [InlineData("float A, [Target")]
    [InlineData("float A, [Target()")]
    [InlineData("float A, [Target] Unknown B")]
    public Task HalfTyped_DoesNotThrow(string properties) => HalfTyped.Run(Rows(properties));
}
