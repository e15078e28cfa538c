using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0602Tests : RowTests<RemoveAttributeCodeFixProvider>
{
    [Fact]
    public Task NoTarget_TriggersAlone() => Verify(
        Source("public record Row(float A, string Name);", OneNumber, "{|#0:Model<Row>|}"),
        "MG0602",
        "Row has no property with [Target]; write it on the one that the network is to predict");

    [Theory]
    [InlineData("[Target] private float B { get; init; }", "is not public, so that it is not read; make it public")]
    [InlineData("[Target] internal float B { get; init; }", "is not public, so that it is not read; make it public")]
    [InlineData("[Target] public float B { private get; init; }", "has a getter that is not public, so that it is not read; make it public")]
    [InlineData("[Target] public float B { init { } }", "has no getter, so that it is not read; give it one")]
    [InlineData("[Target] public static float B { get; set; }", "is static, so that it is not read; remove 'static'")]
    public Task TargetThatIsNotRead_SaysWhy(string property, string message) => Verify(
        Source($"public record Row(float A) {{ {property} }}", OneNumber, "{|#0:Model<Row>|}"),
        "MG0602",
        $"B of Row has [Target], but {message}");

    [Theory]
    [InlineData("public class Base { [Target] private float B { get; set; } } public class Row : Base { public float A { get; set; } }")]
    [InlineData("public interface Aim { float B { get; } } public record Row(float A) : Aim { [Target] float Aim.B => A; }")]
    [InlineData("public class Row { public float A { get; set; } [Target] public float this[int i] => A; }")]
    public Task TargetThatIsNotRead_TriggersOnce(string types) => Verify(Source(types, OneNumber, "{|MG0602:Model<Row>|}"));

    [Fact]
    public Task TwoTargets_Trigger() => Verify(
        Rows("float A, [Target] float B, [{|#0:Target|}] float C"),
        "MG0602",
        "C is a second property with [Target]; keep one, and write [Ignore] on the other");

    [Fact]
    public Task TargetThatIsNotRead_BesideOneThatIs_Triggers() => Verify(
        Source("public record Row(float A, [property: Target] float B) { [{|#0:Target|}] private float C { get; init; } }", OneNumber),
        "MG0602",
        "C of Row has [Target], but is not public, so that it is not read; keep one of the two");

    [Theory]
    [InlineData("public class Base { [Target] protected float B { get; set; } } public class Row : Base { public float A { get; set; } [Target] public new float B { get; set; } }")]
    [InlineData("public record Row(float A, [property: Target] float B) { [Target, Ignore] private float C { get; init; } }")]
    public Task TargetThatIsNotRead_ReplacedOrIgnored_DoesNotTrigger(string types) => Verify(Source(types, OneNumber));

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
