using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0001Tests : RuleTests<MakePartialCodeFixProvider>
{
    private const string Layers = "[Input(4)]\n[Dense(1)]\n[Loss(Loss.MeanSquaredError)]\n";

    [Fact]
    public Task ClassWithoutPartial_Triggers() => Verify(
        $"using ModelGen;\n\n[Model]\n{Layers}public sealed class {{|#0:Net|}};",
        "MG0001",
        "Net is not partial; the generated code is another part of it, so write 'partial class Net'");

    [Fact]
    public Task PartialClass_DoesNotTrigger() => Verify(Model(Layers));

    [Fact]
    public Task ClassWithoutModel_DoesNotTrigger() => Verify("public sealed class Net;");

    [Theory]
    [InlineData("using ModelGen;\n[Model] class")]
    [InlineData("using ModelGen;\n[Model] partial")]
    [InlineData("using ModelGen;\n[Model]")]
    public Task HalfTyped_DoesNotThrow(string source) => HalfTyped.Run(source);

    [Fact]
    public Task Fix_AddsPartialBeforeTheKeyword() => VerifyFix(
        $"using ModelGen;\n\n/// <summary>Mine.</summary>\n[Model]\n{Layers}public sealed /* here */ class {{|MG0001:Net|}};",
        $"using ModelGen;\n\n/// <summary>Mine.</summary>\n[Model]\n{Layers}public sealed /* here */ partial class Net;");

    [Fact]
    public Task Fix_OfSeveral_AddsPartialToAll() => VerifyFix(
        $"using ModelGen;\n[Model]\n{Layers}class {{|MG0001:A|}};\n[Model]\n{Layers}class {{|MG0001:B|}};",
        $"using ModelGen;\n[Model]\n{Layers}partial class A;\n[Model]\n{Layers}partial class B;");
}
