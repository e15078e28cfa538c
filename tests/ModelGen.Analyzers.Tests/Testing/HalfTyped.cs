using System.Diagnostics;
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
        Stopwatch clock = Stopwatch.StartNew();
        GeneratorDriverRunResult run = CSharpGeneratorDriver.Create(new ModelGenerator())
            .RunGeneratorsAndUpdateCompilation(written, out Compilation generated, out _, TestContext.Current.CancellationToken)
            .GetRunResult();
        TimeSpan generating = clock.Elapsed;
        Assert.Null(run.Results.Single().Exception);
        AnalysisResult analysis = await Analyze(generated);

        // Only the analyzers' own time: to see a model of hundreds of layers, the compiler compiles what is generated for it.
        TimeSpan analyzing = analysis.AnalyzerTelemetryInfo.Values.Aggregate(TimeSpan.Zero, static (sum, analyzer) => sum + analyzer.ExecutionTime);
        return new HalfTypedOutcome(written, generated, analysis.GetAllDiagnostics(), generating + analyzing);
    }

    /// <summary>Whether the compiler throws on the source, with no generator and no analyzer beside it.</summary>
    public static bool FailsCompiler(string source) => Record.Exception(() => Compile([source]).GetDiagnostics()) is not null;

    private static CSharpCompilation Compile(IEnumerable<string> sources) => Empty.AddSyntaxTrees(
        sources.Select(static source => CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)));

    private static async Task<AnalysisResult> Analyze(Compilation compilation)
    {
        Exception? failure = null;
        CompilationWithAnalyzersOptions options = new(
            new AnalyzerOptions([]),
            onAnalyzerException: (exception, _, _) => failure = exception,
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: true);
        AnalysisResult analysis = await compilation.WithAnalyzers([.. TestEnvironment.Analyzers], options)
            .GetAnalysisResultAsync(TestContext.Current.CancellationToken);
        Assert.Null(failure);
        return analysis;
    }
}
