using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0010Tests : RuleTests<RenameLayerCodeFixProvider>
{
    [Fact]
    public Task Keyword_SaysThatItIsOne() => Verify(
        Hidden("[Dense(8, Activation.Relu, Name = {|#0:\"base\"|})]"),
        "MG0010",
        "'base' is a keyword of C#, and members are named after a layer; write a name such as Base");

    [Fact]
    public Task TwoLayersOfOneName_TriggerAtTheSecond() => Verify(
        Hidden("[Dense(8, Activation.Relu, Name = \"Hidden\")]\n[Dense(8, Activation.Relu, Name = {|#0:\"Hidden\"|})]"),
        "MG0010",
        "two layers are named Hidden; rename this one, for example to Hidden2");

    [Fact]
    public Task NameOfAnUnnamedLayer_TriggersAtTheWrittenOne() =>
        Verify(Hidden("[Dense(8, Activation.Relu, Name = {|MG0010:\"Dense2\"|})]\n[Dense(8, Activation.Relu)]"));

    [Theory]
    [InlineData("first layer")]
    [InlineData("1st")]
    [InlineData("")]
    [InlineData("class")]
    [InlineData("a.b")]
    public Task NameThatIsNoIdentifier_Triggers(string name) => Verify(Hidden($"[Dense(8, Activation.Relu, Name = {{|MG0010:\"{name}\"|}})]"));

    [Fact]
    public Task NameThatIsNoIdentifier_SaysAGoodOne() => Verify(
        Hidden("[Dense(8, Activation.Relu, Name = {|#0:\"1st layer\"|})]"),
        "MG0010",
        "'1st layer' is no C# identifier, and members are named after a layer; write a name such as Dense1");

    [Theory]
    [InlineData("class", "Class")]
    [InlineData("is not", "isnot")]
    [InlineData("cl ass", "Class")]
    [InlineData("1x", "Dense4")]
    [InlineData("", "Dense4")]
    public Task Fix_GivesAnIdentifierThatIsFree(string name, string free) => VerifyFix(
        Hidden($"[Dense(8, Activation.Relu, Name = \"Dense2\")]\n[Dense(8, Activation.Relu, Name = {{|MG0010:\"{name}\"|}})]"),
        Hidden($"[Dense(8, Activation.Relu, Name = \"Dense2\")]\n[Dense(8, Activation.Relu, Name = \"{free}\")]"));

    [Theory]
    [InlineData("[Use<Pair>(Name = \"A\")] [Use<Pair>(Name = {|#0:\"A\"|})]", "two blocks are named A; rename this one, for example to A2")]
    [InlineData("[Use<Pair>(Name = \"A\", Repeat = 2)] [Dense(8, Activation.Relu, Name = {|#0:\"A1\"|})]", "a block is named A1, too; rename this layer, for example to A3")]
    public Task NameOfABlock_IsTaken(string layers, string message) => Verify(
        Hidden(layers) + "\n[Block]\n[Dense(8, Activation.Relu)]\n[Dense(8, Activation.Relu)]\npublic class Pair;\n", "MG0010", message);

    [Theory]
    [InlineData("\"Hidden\"")]
    [InlineData("\"Слой_1\"")]
    [InlineData("null")]
    [InlineData("\"Dense1\"")]
    [InlineData("\"record\"")]
    public Task FreeIdentifier_DoesNotTrigger(string name) => Verify(Hidden($"[Dense(8, Activation.Relu, Name = {name})]"));

    [Theory]
    [InlineData("[Dense(8, Activation.Relu, Name = )]")]
    [InlineData("[Dense(8, Activation.Relu, Name = 3)]")]
    [InlineData("[Dense(8, Activation.Relu, Name = \"")]
    public Task HalfTyped_DoesNotThrow(string layer) => HalfTyped.Run(Hidden(layer));

    [Fact]
    public Task Fix_OfSeveral_GivesEachAFreeName() => VerifyFix(
        Hidden("""
            [Dense(8, Activation.Relu, Name = "Hidden")]
            [Dense(8, Activation.Relu, Name = {|MG0010:"Hidden"|}), Dropout(0.1, Name = {|MG0010:"Hidden"|})] // third
            [Dense(8, Activation.Relu, Name = {|MG0010:"my layer"|})]
            """),
        Hidden("""
            [Dense(8, Activation.Relu, Name = "Hidden")]
            [Dense(8, Activation.Relu, Name = "Hidden2"), Dropout(0.1, Name = "Hidden3")] // third
            [Dense(8, Activation.Relu, Name = "mylayer")]
            """));
}
