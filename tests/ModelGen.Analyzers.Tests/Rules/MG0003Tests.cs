namespace ModelGen.Analyzers.Tests;

public sealed class MG0003Tests : RuleTests
{
    private const string Layers = "[Model]\n[Input(4)]\n[Dense(1)]\n[Loss(Loss.MeanSquaredError)]\n";

    [Theory]
    [InlineData("static partial class {|MG0003:Net|};")]
    [InlineData("abstract partial class {|MG0003:Net|};")]
    [InlineData("partial class {|MG0003:Net|}<T>;")]
    [InlineData("file partial class {|MG0003:Net|};")]
    [InlineData("partial record {|MG0003:Net|};")]
    [InlineData("partial record struct {|MG0003:Net|};")]
    [InlineData("partial struct {|MG0003:Net|};")]
    [InlineData("class {|MG0003:Net|}<T>;")]
    public Task TypeThatIsNoOrdinaryClass_TriggersAlone(string type) => Verify($"using ModelGen;\n{Layers}{type}");

    [Theory]
    [InlineData("partial class Outer<T>")]
    [InlineData("file partial class Outer")]
    public Task ContainerThatNoOtherPartReaches_Triggers(string outer) =>
        Verify($"using ModelGen;\n{outer}\n{{\n{Layers}partial class {{|MG0003:Net|}};\n}}");

    [Fact]
    public Task GenericClass_IsNamedGeneric() => Verify(
        $"using ModelGen;\n{Layers}partial class {{|#0:Net|}}<T>;",
        "MG0003",
        "Net is generic; make it an ordinary partial class, of which models can be created");

    [Theory]
    [InlineData("public sealed partial class Net;")]
    [InlineData("static partial class Outer { [Model, Input(4), Dense(1), Loss(Loss.External)] partial class Inner; }\npartial class Net;")]
    public Task OrdinaryClass_DoesNotTrigger(string type) => Verify($"using ModelGen;\n{(type.Contains("Outer") ? "" : Layers)}{type}");

    [Theory]
    [InlineData("partial class Net<")]
    [InlineData("partial interface Net;")]
    [InlineData("enum Net { A }")]
    public Task HalfTyped_DoesNotThrow(string type) => HalfTyped.Run($"using ModelGen;\n{Layers}{type}");
}
