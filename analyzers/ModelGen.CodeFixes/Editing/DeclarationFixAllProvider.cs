using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ModelGen.CodeFixes;

/// <summary>Makes one fix at every place, in one step over all documents: a fix may change more than one.</summary>
internal sealed class DeclarationFixAllProvider : FixAllProvider
{
    public static DeclarationFixAllProvider Instance { get; } = new();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        List<DocumentEdit> accepted = [];
        foreach (IReadOnlyList<DocumentEdit> edits in await CollectAsync(context).ConfigureAwait(false))
        {
            // Several diagnostics may ask for the same edits, and these once.
            if (!edits.Any(edit => accepted.Exists(edit.Conflicts)) && !edits.All(accepted.Contains))
            {
                accepted.AddRange(edits);
            }
        }

        return accepted.Count == 0
            ? null
            : CodeAction.Create(
                context.CodeActionEquivalenceKey ?? "",
                token => SolutionEdits.ApplyAsync(context.Solution, accepted, token),
                context.CodeActionEquivalenceKey);
    }

    private static async Task<IReadOnlyList<IReadOnlyList<DocumentEdit>>> CollectAsync(FixAllContext context)
    {
        List<IReadOnlyList<DocumentEdit>> collected = [];
        IEnumerable<Diagnostic> ordered = (await DiagnosticsAsync(context).ConfigureAwait(false))
            .OrderBy(static d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(static d => d.Location.SourceSpan.Start);
        foreach (Diagnostic diagnostic in ordered)
        {
            if (context.CodeFixProvider is DeclarationFixProvider provider
                && provider.Find(diagnostic.Id, context.CodeActionEquivalenceKey) is { } fix
                && context.Solution.GetDocument(diagnostic.Location.SourceTree) is { } document
                && await FixSite.CreateAsync(document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } site
                && fix.Edits(site) is { Count: > 0 } edits)
            {
                collected.Add(edits);
            }
        }

        return collected;
    }

    private static async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(FixAllContext context)
    {
        if (context.Scope == FixAllScope.Document && context.Document is { } document)
        {
            return await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
        }

        List<Diagnostic> diagnostics = [];
        foreach (Project project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
        {
            IEnumerable<Diagnostic> known = await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            diagnostics.AddRange(await PresentDiagnostics.Of(project, known, context.DiagnosticIds, context.CancellationToken).ConfigureAwait(false));
        }

        return diagnostics;
    }
}
