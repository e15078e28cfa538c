using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0606Tests : RowTests<RemoveAttributeCodeFixProvider>
{
    private const string Enums = "[Flags] public enum Extras { Balcony = 1, Garden = 2 } public enum Empty { } public enum Only { One } public enum Same { One = 1, Uno = 1 }";

    [Theory]
    [InlineData("Extras {|#0:A|}, [Target] float B", "Extras has [Flags], so that A may be several of its members at once; write a bool property for each")]
    [InlineData("Empty {|#0:A|}, [Target] float B", "Empty has 0 members, so that there is nothing to tell apart in A; give it at least two, or write [Ignore]")]
    [InlineData("Same {|#0:A|}, [Target] float B", "Same has 1 member, so that there is nothing to tell apart in A; give it at least two, or write [Ignore]")]
    [InlineData("[{|#0:OneHot(\"a\", \"b\", \"a\")|}] string A, [Target] float B", "[OneHot] of A lists 3 values, of which 2 differ; list at least two different values that string can have")]
    [InlineData("[{|#0:OneHot|}] string A, [Target] float B", "[OneHot] of A lists 0 values, of which 0 differ; list at least two different values that string can have")]
    [InlineData("[{|#0:OneHot(1, 2)|}] string A, [Target] float B", "A is string, but [OneHot] lists values that it cannot have; list at least two different values that string can have")]
    [InlineData("[{|#0:OneHot(1, 256)|}] byte A, [Target] float B", "A is byte, but [OneHot] lists values that it cannot have; list at least two different values that byte can have")]
    public Task NoChoice_SaysTheWayOut(string properties, string message) => Verify(Rows(properties, others: Enums), "MG0606", message);

    [Fact]
    public Task TargetWithoutAChoice_TriggersAlone() => Verify(Rows("float A, [Target] Only {|MG0606:B|}", ThreeClasses, Enums));

    [Theory]
    [InlineData("Species A, [Target] float B")]
    [InlineData("[OneHot(1, 255)] byte A, [Target] float B")]
    [InlineData("[OneHot(\"\", \"a\\\"\\n\")] string A, [Target] float B")]
    [InlineData("[OneHot(-1, 1)] long A, [Target] float B")]
    public Task Choice_DoesNotTrigger(string properties) => VerifyGenerated(Rows(properties));

    [Theory]
    [InlineData("[OneHot(\"a\", )] string A, [Target] float B")]
    [InlineData("[OneHot(Unknown)] string A, [Target] float B")]
    public Task HalfTyped_DoesNotTrigger(string properties) => VerifyHalfTyped(Rows(properties));
}
