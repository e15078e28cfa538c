using System.Reflection;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

/// <summary>What test sources are compiled against. The references are embedded: nothing is downloaded.</summary>
internal static class TestEnvironment
{
    public static MetadataReference Library { get; } = MetadataReference.CreateFromFile(typeof(ModelAttribute).Assembly.Location);

    public static IReadOnlyList<MetadataReference> References { get; } = [.. Net100.References.All, Library];

    public static IEnumerable<DiagnosticAnalyzer> Analyzers => typeof(NetworkAnalyzer).Assembly.GetExportedTypes()
        .Where(static type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(LibraryAnalyzer)))
        .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);

    public static IEnumerable<DeclarationFixProvider> Fixes => typeof(DeclarationFixProvider).Assembly.GetExportedTypes()
        .Where(static type => !type.IsAbstract)
        .Select(static type => (DeclarationFixProvider)Activator.CreateInstance(type)!);

    /// <summary>The descriptors of all rules.</summary>
    public static IEnumerable<DiagnosticDescriptor> Descriptors => Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Distinct();

    /// <summary>Where the rules' pages and release files are.</summary>
    public static string AnalyzersFolder { get; } = Path.GetFullPath(Path.Combine(BuildProperty("ProjectDirectory"), "..", "..", "analyzers"));

    /// <summary>What the build wrote into the assembly's metadata.</summary>
    public static string BuildProperty(string name) => typeof(TestEnvironment).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == name).Value!;

    public static void Prepare(AnalyzerTest<DefaultVerifier> test)
    {
        test.ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        test.TestState.AdditionalReferences.AddRange(References);

        // What is wrong with rows is said where they are declared, or where they are named: one descriptor of two analyzers.
        test.MarkupOptions = MarkupOptions.UseFirstDescriptor;

        // Sources of tests are short, and right ones may have their layers in a file; the rules on this have tests of their own.
        test.DisabledDiagnostics.AddRange(["MG0006", "MG0505"]);
    }
}
