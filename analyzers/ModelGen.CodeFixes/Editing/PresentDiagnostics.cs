using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelGen.Analyzers;

namespace ModelGen.CodeFixes;

/// <summary>
/// Diagnostics of documents as they are now. Tools that make one fix after another, such as <c>dotnet format</c>, hand over
/// those of before the first.
/// </summary>
internal static class PresentDiagnostics
{
    /// <summary>The diagnostics, or those that came in their place if a document has changed since.</summary>
    public static async Task<IEnumerable<Diagnostic>> Of(Project project, IEnumerable<Diagnostic> known, ISet<string> rules, CancellationToken cancellationToken)
    {
        Diagnostic[] diagnostics = [.. known];
        if (diagnostics.All(diagnostic => diagnostic.Location.SourceTree is { } tree && project.Solution.GetDocument(tree) is not null))
        {
            return diagnostics;
        }

        ImmutableArray<DiagnosticAnalyzer> analyzers =
        [
            .. typeof(NetworkAnalyzer).Assembly.GetExportedTypes()
                .Where(static type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(LibraryAnalyzer)))
                .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type))
                .Where(analyzer => analyzer.SupportedDiagnostics.Any(descriptor => rules.Contains(descriptor.Id))),
        ];
        Compilation? compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        return compilation is null || analyzers.IsEmpty
            ? []
            : (await compilation.WithAnalyzers(analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false))
                .Where(diagnostic => rules.Contains(diagnostic.Id));
    }
}
