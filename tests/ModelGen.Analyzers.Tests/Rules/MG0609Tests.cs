using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0609Tests : RowTests<RemoveAttributeCodeFixProvider>
{
    [Fact]
    public Task Input_SaysTheWayOut() => Verify(
        Rows("float A, [Target] float B", "[{|#0:Input(1)|}]\n" + OneNumber),
        "MG0609",
        "the properties of Row are the input; remove [Input]");

    [Fact]
    public Task NoInput_DoesNotTrigger() => VerifyGenerated(Rows("float A, [Target] float B"));

    [Theory]
    [InlineData("[Input(]\n")]
    [InlineData("[Input(n)]\n")]
    public Task HalfTyped_DoesNotThrow(string input) => HalfTyped.Run(Rows("float A, [Target] float B", input + OneNumber));

    [Fact]
    public Task Fix_RemovesIt() => VerifyFix(
        Rows("float A, [Target] float B", "[{|MG0609:Input(1)|}]\n" + OneNumber),
        Rows("float A, [Target] float B"));
}
