using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelGen.Generator;

namespace ModelGen.Analyzers.Tests;

/// <summary>
/// Runs generator and analyzers on code that need not compile: whatever they say of it, they do not fail.
/// </summary>
internal static class HalfTyped
{
    // Compilations made from one another share what was read of the references.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Consumer",
        references: TestEnvironment.References,
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static async Task Run(string source)
    {
        await Analyze(Compile([source]));
        await Generate([source]);
    }

    /// <summary>Generates, and analyzes what a build sees.</summary>
    public static async Task<HalfTypedOutcome> Generate(params IEnumerable<string> sources)
    {
        CSharpCompilation written = Compile(sources);
        GeneratorDriverRunResult run = CSharpGeneratorDriver.Create(new ModelGenerator())
            .RunGeneratorsAndUpdateCompilation(written, out Compilation generated, out _, TestContext.Current.CancellationToken)
            .GetRunResult();
        Assert.Null(run.Results.Single().Exception);
        return new HalfTypedOutcome(written, generated, await Analyze(generated));
    }

    private static CSharpCompilation Compile(IEnumerable<string> sources) => Empty.AddSyntaxTrees(
        sources.Select(static source => CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)));

    private static async Task<ImmutableArray<Diagnostic>> Analyze(Compilation compilation)
    {
        Exception? failure = null;
        CompilationWithAnalyzersOptions options = new(
            new AnalyzerOptions([]),
            onAnalyzerException: (exception, _, _) => failure = exception,
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers([.. TestEnvironment.Analyzers], options)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.Null(failure);
        return found;
    }
}
