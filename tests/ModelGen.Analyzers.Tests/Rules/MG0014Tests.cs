using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0014Tests : RowTests<RemoveAttributeCodeFixProvider>
{
    private const string Row = "public record Row(float A, [Target] Species Species);";

    [Fact]
    public Task BothMarkers_Trigger() => Verify(
        Source(Row, ThreeClasses, "{|#0:Model|}, Model<Row>"),
        "MG0014",
        "Net has [Model<Row>], which makes it a model already; remove [Model]");

    [Fact]
    public Task BothMarkers_OnTwoParts_Trigger() =>
        Verify(Source(Row, ThreeClasses).Replace("class Net", "class {|MG0014:Net|}") + "\n[Model]\npublic partial class Net;");

    [Fact]
    public Task BothMarkers_WithTheGenerator_TriggerAlone() => VerifyGenerated(Source(Row, ThreeClasses, "{|MG0014:Model|}, Model<Row>"));

    [Fact]
    public Task BlockThatIsAModel_Triggers() => Verify(
        Trained("[{|#0:Block|}]"),
        "MG0014",
        "Net is a model, and a block is for models to use; remove [Block], or put the layers into a class of their own");

    [Fact]
    public Task Fix_OfABlockThatIsAModel_RemovesTheBlock() => VerifyFix(Trained("[{|MG0014:Block|}]\n[Adam]"), Trained("[Adam]"));

    [Fact]
    public Task OneMarker_DoesNotTrigger() => Verify(Source(Row, ThreeClasses));

    [Theory]
    [InlineData("Model, Model<>")]
    [InlineData("Model, Model<")]
    [InlineData("Model, Model<Unknown>")]
    public Task HalfTyped_DoesNotThrow(string markers) => HalfTyped.Run(Source(Row, ThreeClasses, markers));

    [Fact]
    public Task Fix_RemovesThePlainOne() =>
        VerifyFix(Source(Row, ThreeClasses, "{|MG0014:Model|}, Model<Row>"), Source(Row, ThreeClasses));
}
