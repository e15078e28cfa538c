using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

/// <summary>Rules on layers of blocks: what is wrong by itself is reported in the block, once; what is wrong with what flows in, where it is used.</summary>
public sealed class BlockTests : RuleTests<ReplaceNumberCodeFixProvider>
{
    [Fact]
    public Task MistakeOfTheBlock_IsReportedThere() => Verify(Using("[Use<Body>(Repeat = 3)]", "[Dropout({|MG0102:20|})]"));

    [Fact]
    public Task UnusedBlock_IsCheckedAsWell() => Verify("""
        using ModelGen;

        [Block]
        [Dense({|MG0101:0|})]
        [BatchNorm]
        [{|MG0307:BatchNorm|}]
        public class Body;
        """);

    [Fact]
    public Task EmptyBlock_IsReported() => Verify("using ModelGen;\n\n[Block]\npublic class {|MG0008:Body|};");

    [Fact]
    public Task MistakeWithWhatFlowsIn_IsReportedAtTheUse_AndPointsIntoTheBlock() => Verify(
        Using("[{|#0:Use<Body>|}]", "[{|#1:Dense(5, Activation.Relu)|}]").Replace("[Input(4)]", "[Input(2, 2, 1)]"),
        "MG0110",
        "Body1.Dense1 expects a flat input but Input is 2×2×1; insert [Flatten] before it");

    [Fact]
    public Task LayerOnAnotherPart_IsReported() => Verify(Using("[Use<Body>]", "[Dense(5, Activation.Relu)]").Replace("class Body;", "partial class Body;") + """

        [{|MG0004:Dropout(0.1)|}]
        public partial class Body;
        """);

    [Fact]
    public Task SameNameInEveryRepetition_IsNoCollision() => Verify(Using("[Use<Body>(Repeat = 3)]", "[Dense(5, Activation.Relu, Name = \"Hidden\")]"));

    [Fact]
    public Task LayerNamedAsOneOfABlock_Collides() => Verify(
        Using("[Use<Body>]\n[Dense(5, Activation.Relu, Name = {|MG0010:\"Body1_Dense1\"|})]", "[Dense(5, Activation.Relu)]"));

    [Fact]
    public Task Fix_OfAMistakeInTheBlock_ChangesTheBlock() => VerifyFix(
        Using("[Use<Body>(Repeat = 2)]", "[Dense(5, Activation.Relu)]\n[Dropout({|MG0102:20|})]"),
        Using("[Use<Body>(Repeat = 2)]", "[Dense(5, Activation.Relu)]\n[Dropout(0.2)]"));

    private static string Using(string use, string layer) => Hidden(use) + $$"""

        [Block]
        {{layer}}
        public class Body;
        """;
}
