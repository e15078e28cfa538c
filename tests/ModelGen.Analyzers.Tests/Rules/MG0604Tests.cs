using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0604Tests : RowTests<AnnotatePropertyCodeFixProvider>
{
    [Fact]
    public Task Nullable_SaysTheWaysOut() => Verify(
        Rows("float? {|#0:A|}, [Target] float B"),
        "MG0604",
        "A may be null, and nothing says what that means; write [Missing(Missing.Indicator)] for a column that is 1 where it is missing, or [Missing(Missing.Error)]");

    [Theory]
    [InlineData("bool?")]
    [InlineData("Species?")]
    [InlineData("decimal?")]
    public Task Nullable_Triggers(string type) => Verify(Rows($"{type} {{|MG0604:A|}}, [Target] float B"));

    [Fact]
    public Task NullableText_Triggers() => Verify("#nullable enable\n" + Rows("[OneHot(\"a\", \"b\")] string? {|MG0604:A|}, [Target] float B"));

    [Theory]
    [InlineData("[Missing(Missing.Indicator)] float? A, [Target] float B")]
    [InlineData("[Missing(Missing.Error)] bool? A, [Target] float B")]
    [InlineData("[Ignore] float? C, float A, [Target] float B")]
    [InlineData("float A, [Target] float? B")]
    public Task NullableThatSays_DoesNotTrigger(string properties) => VerifyGenerated(Rows(properties));

    [Theory]
    [InlineData("[Missing] float? A, [Target] float B")]
    [InlineData("[Missing(] float? A, [Target] float B")]
    [InlineData("[Missing(Missing.)] float? A, [Target] float B")]
    public Task HalfTyped_DoesNotTrigger(string properties) => VerifyHalfTyped(Rows(properties));

    [Theory]
    [InlineData("Indicator")]
    [InlineData("Error")]
    public Task Fix_WritesOne(string meaning) => VerifyFix(
        Rows("float? {|MG0604:A|}, bool? {|MG0604:C|}, [Target] float B"),
        Rows($"[Missing(Missing.{meaning})] float? A, [Missing(Missing.{meaning})] bool? C, [Target] float B"),
        $"Add [Missing(Missing.{meaning})]");
}
