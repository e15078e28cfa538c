using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ModelGen.CodeFixes;

/// <summary>Makes edits. Names of ModelGen in what they insert become short, with a <c>using</c> where there is none.</summary>
internal static class SolutionEdits
{
    public static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<DocumentEdit> edits, CancellationToken cancellationToken)
    {
        foreach (IGrouping<DocumentId, DocumentEdit> group in edits.GroupBy(static edit => edit.Document))
        {
            if (solution.GetDocument(group.Key) is { } document)
            {
                SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                IReadOnlyList<TextChange> changes = Changes(text, group);
                Document changed = document.WithText(text.WithChanges(changes));
                changed = await LibraryNames.ImportAsync(changed, Inserted(changes), cancellationToken).ConfigureAwait(false);
                solution = changed.Project.Solution;
            }
        }

        return solution;
    }

    private static IReadOnlyList<TextChange> Changes(SourceText text, IEnumerable<DocumentEdit> edits) =>
    [
        .. edits.Where(static edit => edit.Removed is null)
            .Select(static edit => edit.Change)
            .Concat(AttributeRemoval.Changes(text, edits.Select(static edit => edit.Removed).OfType<AttributeSyntax>()))
            .OrderBy(static change => change.Span.Start),
    ];

    /// <summary>Where the changes' new text is, in the changed document.</summary>
    private static IReadOnlyList<TextSpan> Inserted(IEnumerable<TextChange> changes)
    {
        List<TextSpan> spans = [];
        int shift = 0;
        foreach (TextChange change in changes)
        {
            int length = change.NewText?.Length ?? 0;
            spans.Add(new TextSpan(change.Span.Start + shift, length));
            shift += length - change.Span.Length;
        }

        return spans;
    }
}
