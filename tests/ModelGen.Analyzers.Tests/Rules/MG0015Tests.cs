using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0015Tests : RuleTests
{
    [Fact]
    public Task BlockOfAnotherAssembly_Triggers() => Run(
        "[{|#0:Use<Elsewhere>|}]",
        new DiagnosticResult("MG0015", DiagnosticSeverity.Error)
            .WithLocation(0)
            .WithMessage("Elsewhere is from the assembly Library, where the order of its layers is not known; declare the block in this project"));

    [Fact]
    public Task BlockOfThisProject_DoesNotTrigger() => Verify(Hidden("[Use<Here>]") + "\n[Block]\n[Dense(5, Activation.Relu)]\npublic class Here;");

    [Fact]
    public Task HalfTyped_DoesNotTrigger() => VerifyHalfTyped(Hidden("[Use<Elsewhere]"));

    private static Task Run(string use, params DiagnosticResult[] expected)
    {
        CSharpCompilation library = CSharpCompilation.Create(
            "Library",
            [CSharpSyntaxTree.ParseText("[ModelGen.Block, ModelGen.Dense(5)] public class Elsewhere;", cancellationToken: Cancellation)],
            [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(ModelAttribute).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using MemoryStream image = new();
        Assert.True(library.Emit(image, cancellationToken: Cancellation).Success);
        DeclarationTest test = new() { TestCode = Hidden(use) };
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromImage(image.ToArray()));
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync(Cancellation);
    }
}
