using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0605Tests : RowTests<RemoveAttributeCodeFixProvider>
{
    [Theory]
    [InlineData("[{|#0:Standardize|}] bool A, [Target] float B", "A is no number, but 0 or 1 in each column; remove [Standardize]")]
    [InlineData("float A, [Target, {|#0:Standardize|}] float B", "B is the target, and [Standardize] scales inputs; remove it, and give the target a unit in which it is of the size of 1")]
    [InlineData("[{|#0:OneHot(1, 2)|}] float A, [Target] float B", "A is float, of which [OneHot] takes no values; remove it, or use it on a text, an integer or an enum")]
    [InlineData("[{|#0:OneHot(\"Setosa\", \"Virginica\")|}] Species A, [Target] float B", "A has the members of Species as its values; write [OneHot] without any, or remove it")]
    [InlineData("[{|#0:Missing(Missing.Error)|}] float A, [Target] float B", "A is float, which is never null; remove [Missing], or write float?")]
    [InlineData("float A, [Target, {|#0:Missing(Missing.Error)|}] float? B", "B is the target, which rows to train on must have; remove [Missing]")]
    [InlineData("float A, [Ignore, Target] float {|#0:B|}", "B is ignored, so that [Target] has no effect; remove one of them")]
    [InlineData("float A, [Ignore, {|#0:Standardize|}] float C, [Target] float B", "C is ignored, so that [Standardize] has no effect; remove one of them")]
    public Task Unsuited_SaysTheWayOut(string properties, string message) => Verify(Rows(properties), "MG0605", message);

    [Fact]
    public Task IgnoredTarget_WithTheGenerator_TriggersAlone() => VerifyGenerated(Rows("float A, [Ignore, Target] float {|MG0605:B|}"));

    [Theory]
    [InlineData("[Standardize] int A, [Target] float B")]
    [InlineData("[OneHot] Species A, [Target] float B")]
    [InlineData("[Standardize, Missing(Missing.Indicator)] float? A, [Target] float B")]
    public Task Suited_DoesNotTrigger(string properties) => VerifyGenerated(Rows(properties));

    [Theory]
    [InlineData("[Standardize(] bool A, [Target] float B")]
    [InlineData("[OneHot(] float A, [Target] float B")]
    [InlineData("[Standardize] Unknown A, [Target] float B")]
    public Task HalfTyped_DoesNotTrigger(string properties) => VerifyHalfTyped(Rows(properties));

    [Fact]
    public Task Fix_RemovesIt() => VerifyFix(
        Rows("[{|MG0605:Standardize|}] bool A, [{|MG0605:Missing(Missing.Error)|}] float C, [Target, {|MG0605:Standardize|}] float B"),
        Rows("bool A, float C, [Target] float B"));
}
