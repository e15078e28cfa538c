using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0603Tests : RowTests<AnnotatePropertyCodeFixProvider>
{
    [Fact]
    public Task Text_SaysTheWayOut() => Verify(
        Rows("string {|#0:Color|}, float A, [Target] float B"),
        "MG0603",
        "Color is a text, whose values are not known; write [OneHot(\"a\", \"b\")] with all of them, or [Ignore]");

    [Fact]
    public Task Date_SaysTheWayOut() => Verify(
        Rows("DateTime {|#0:Day|}, float A, [Target] float B"),
        "MG0603",
        "Day is DateTime, which is not read as numbers; write a property with the number that matters, and [Ignore] on this one");

    [Theory]
    [InlineData("float[]")]
    [InlineData("Guid")]
    [InlineData("object")]
    [InlineData("char")]
    [InlineData("DateOnly?")]
    [InlineData("[Missing(Missing.Error)] DateOnly?")]
    [InlineData("[OneHot(1, 2)] DateOnly")]
    [InlineData("[Standardize] string")]
    public Task TypeThatIsNoNumber_Triggers(string type) => Verify(Rows($"{type} {{|MG0603:X|}}, float A, [Target] float B"));

    [Fact]
    public Task PropertyThatNoCodeMayName_SaysTheWayOut() => Verify(
        Rows("[property: Obsolete(\"Gone.\", true)] float {|#0:X|}, float A, [Target] float B"),
        "MG0603",
        "X is obsolete as an error, so that generated code cannot name it; write [Ignore] on X, or make it a warning");

    [Fact]
    public Task EnumWithAMemberThatNoCodeMayName_SaysWhich() => Verify(
        Rows("Kind {|#0:X|}, float A, [Target] float B") + " public enum Kind { One, [Obsolete(\"Gone.\", true)] Two }",
        "MG0603",
        "Two is obsolete as an error, so that generated code cannot name it; write [Ignore] on X, or make it a warning");

    [Fact]
    public Task NullableText_TriggersAlone() => Verify("#nullable enable\n" + Rows("string? {|MG0603:X|}, float A, [Target] float B"));

    [Theory]
    [InlineData("bool")]
    [InlineData("byte")]
    [InlineData("sbyte")]
    [InlineData("short")]
    [InlineData("ushort")]
    [InlineData("int")]
    [InlineData("uint")]
    [InlineData("long")]
    [InlineData("ulong")]
    [InlineData("Half")]
    [InlineData("double")]
    [InlineData("decimal")]
    [InlineData("Species")]
    [InlineData("[OneHot(\"a\", \"b\")] string")]
    [InlineData("[OneHot(4, 6)] int")]
    [InlineData("[Ignore] DateTime")]
    [InlineData("[property: Ignore] string")]
    public Task TypeThatIsRead_DoesNotTrigger(string type) => VerifyGenerated(Rows($"{type} X, float A, [Target] float B"));

    [Fact]
    public Task TypeWithoutATarget_DoesNotTrigger() => Verify("public record Row(float A, string Name);");

    [Theory]
    [InlineData("Unknown X, float A, [Target] float B")]
    [InlineData("X, float A, [Target] float B")]
    [InlineData("[Ignor] string X, float A, [Target] float B")]
    public Task HalfTyped_DoesNotThrow(string properties) => HalfTyped.Run(Rows(properties));

    [Fact]
    public Task Fix_AddsIgnore_ToAParameter() => VerifyFix(
        Rows("string {|MG0603:Name|}, float A, [Target] float B"),
        Rows("[Ignore] string Name, float A, [Target] float B"));

    [Fact]
    public Task Fix_AddsIgnore_ToProperties() => VerifyFix(
        Source(Class("    public string {|MG0603:Name|} { get; set; } = \"\";\n    public DateTime {|MG0603:Day|} { get; set; }"), OneNumber),
        Source(Class("    [Ignore]\n    public string Name { get; set; } = \"\";\n    [Ignore]\n    public DateTime Day { get; set; }"), OneNumber));

    private static string Class(string properties) =>
        $"public class Row\n{{\n    public float A {{ get; set; }}\n{properties}\n    [Target] public float B {{ get; set; }}\n}}";
}
