using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ModelGen.Generator;

namespace ModelGen.EndToEnd.Tests;

/// <summary>
/// Compiles model classes as a strict user's project would: with the real generator, and with every warning an error,
/// documentation checked and arithmetic checked for overflow.
/// </summary>
internal static class ModelCompiler
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static readonly CSharpCompilationOptions CompilationOptions = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        checkOverflow: true,
        generalDiagnosticOption: ReportDiagnostic.Error,
        warningLevel: 9999,
        nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>Compiles and loads the source files. A diagnostic of any kind fails the test.</summary>
    public static CompiledModels Compile(params IEnumerable<string> sources) => Compile(PlanOptions.Default, sources);

    /// <summary>Compiles and loads the source files with a generator that plans otherwise.</summary>
    public static CompiledModels Compile(PlanOptions options, params IEnumerable<string> sources)
    {
        Compilation compilation = Generate(options, sources);
        MemoryStream image = new();
        RequireNone(compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Diagnostics);
        image.Position = 0;
        return new CompiledModels(image);
    }

    private static Compilation Generate(PlanOptions options, IEnumerable<string> sources)
    {
        IEnumerable<SyntaxTree> trees = sources.Select(static (text, index) =>
            CSharpSyntaxTree.ParseText(SourceText.From(text, System.Text.Encoding.UTF8), ParseOptions, $"Models{index}.cs"));
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Models",
            trees,
            [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(IModel).Assembly.Location)],
            CompilationOptions);

        CSharpGeneratorDriver.Create([new ModelGenerator(options).AsSourceGenerator()], parseOptions: ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out var diagnostics, TestContext.Current.CancellationToken);
        RequireNone(diagnostics);
        return generated;
    }

    private static void RequireNone(IEnumerable<Diagnostic> diagnostics)
    {
        // Hidden ones, such as a using that nothing needs, are for editors only.
        string[] visible = [.. diagnostics.Where(static diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden).Select(Describe)];
        Assert.True(visible.Length == 0, string.Join('\n', visible));
    }

    /// <summary>The diagnostic with its line of source, which for generated code no file holds.</summary>
    private static string Describe(Diagnostic diagnostic)
    {
        string line = diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString() ?? "";
        return $"{diagnostic}\n    {line}";
    }
}
