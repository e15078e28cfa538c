using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ModelGen.Mutation;

/// <summary>An assembly that gets faults, compiled in memory as its project compiles it.</summary>
internal sealed class Subject
{
    private readonly CSharpCompilation _compilation;

    /// <param name="project">The path of its project from the root.</param>
    public Subject(string project)
    {
        CSharpCommandLineArguments arguments = CompilerArguments.Of(project);
        Folder = Path.GetDirectoryName(project)!.Replace('\\', '/') + "/";

        // A fault may leave something unused; that is no mistake of the language.
        CSharpCompilation compilation = CSharpCompilation.Create(
            arguments.CompilationName,
            arguments.SourceFiles.Select(file => Parse(file.Path, arguments.ParseOptions)),
            arguments.MetadataReferences.Select(static reference => MetadataReference.CreateFromFile(reference.Reference, reference.Properties)),
            arguments.CompilationOptions.WithGeneralDiagnosticOption(ReportDiagnostic.Default).WithReportSuppressedDiagnostics(false));
        _compilation = AddGenerated(compilation, arguments);
    }

    /// <summary>The folder of its sources, from the root, with a slash at the end.</summary>
    public string Folder { get; }

    /// <summary>The file name of the assembly.</summary>
    public string FileName => _compilation.AssemblyName + ".dll";

    /// <summary>Source files whose path from the root is wanted, with what they mean.</summary>
    public IEnumerable<(string File, SemanticModel Model)> Sources(Func<string, bool> isWanted) => _compilation.SyntaxTrees
        .Select(static tree => (File: Repository.Relative(tree.FilePath), Tree: tree))
        .Where(source => isWanted(source.File))
        .OrderBy(static source => source.File, StringComparer.Ordinal)
        .Select(source => (source.File, _compilation.GetSemanticModel(source.Tree)));

    /// <summary>The assembly as it is; null when it does not compile.</summary>
    public byte[]? Compile() => Compile(_compilation);

    /// <summary>The assembly with a fault; null when that does not compile.</summary>
    public byte[]? Compile(Fault fault) => Compile(_compilation.ReplaceSyntaxTree(fault.Node.SyntaxTree, fault.Apply()));

    private static byte[]? Compile(CSharpCompilation compilation)
    {
        using MemoryStream image = new();
        return compilation.Emit(image).Success ? image.ToArray() : null;
    }

    private static SyntaxTree Parse(string path, CSharpParseOptions options)
    {
        using FileStream stream = File.OpenRead(path);
        return CSharpSyntaxTree.ParseText(SourceText.From(stream), options.WithDocumentationMode(DocumentationMode.None), path);
    }

    private static CSharpCompilation AddGenerated(CSharpCompilation compilation, CSharpCommandLineArguments arguments)
    {
        GeneratorLoader loader = new();
        IEnumerable<ISourceGenerator> generators = arguments.AnalyzerReferences
            .SelectMany(reference => new AnalyzerFileReference(reference.FilePath, loader).GetGenerators(LanguageNames.CSharp));
        CSharpGeneratorDriver.Create(generators, parseOptions: arguments.ParseOptions.WithDocumentationMode(DocumentationMode.None))
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
        return (CSharpCompilation)generated;
    }
}
