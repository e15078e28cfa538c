using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ModelGen.Analyzers;
using ModelGen.Generator;

namespace ModelGen.CodeFixes;

/// <summary>Moves attributes to the end of those on the declaration with <c>[Model]</c>, comments included.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveToModelCodeFixProvider))]
[Shared]
public sealed class MoveToModelCodeFixProvider() : DeclarationFixProvider(
    new DeclarationFix(DiagnosticIds.AttributeOnAnotherPart, "Move to the declaration with [Model]", Move))
{
    private static IReadOnlyList<DocumentEdit> Move(FixSite site)
    {
        if (site.Attribute is not { Parent: AttributeListSyntax list } stray || Destination(site) is not { } destination)
        {
            return [];
        }

        // A list of our attributes alone moves as a whole; each of its diagnostics then asks for the same edits.
        bool movesList = list.Attributes.All(attribute => IsOurs(site, attribute));
        TextSpan span = movesList ? WithComments(list) : stray.Span;
        string moved = movesList ? site.Text.ToString(span) : $"[{stray}]";
        DocumentEdit removal = movesList ? site.Edit(AttributeText.RemoveLines(site.Text, span)) : site.Remove(stray);
        return [removal, destination.Insert(Reindented(moved, AttributeText.Indentation(site.Text, list.SpanStart), destination.Indentation))];
    }

    private static bool IsOurs(FixSite site, AttributeSyntax attribute) =>
        site.NameOf(attribute) is var name && name.StartsWith(KnownNames.Namespace + ".", StringComparison.Ordinal);

    private static string Reindented(string text, string from, string to) =>
        from.Length == 0 ? text.Replace("\n", "\n" + to) : text.Replace("\n" + from, "\n" + to);

    /// <summary>The list with the comment lines directly above it and the comment at the end of its line.</summary>
    private static TextSpan WithComments(AttributeListSyntax list)
    {
        int start = list.SpanStart;
        int lineBreaks = 0;
        foreach (SyntaxTrivia trivia in list.GetLeadingTrivia().Reverse())
        {
            lineBreaks += trivia.IsKind(SyntaxKind.EndOfLineTrivia) ? 1 : 0;
            if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            {
                start = trivia.SpanStart;
                lineBreaks = 0;
            }
            else if (lineBreaks > 1 || !(trivia.IsKind(SyntaxKind.EndOfLineTrivia) || trivia.IsKind(SyntaxKind.WhitespaceTrivia)))
            {
                break;
            }
        }

        return TextSpan.FromBounds(start, AttributeText.EndOfLine(list) ?? list.Span.End);
    }

    private static MoveDestination? Destination(FixSite site)
    {
        Location location = site.Diagnostic.AdditionalLocations.FirstOrDefault() ?? Location.None;
        return location.SourceTree is { } tree
            && site.Document.Project.Solution.GetDocument(tree) is { } document
            && tree.GetRoot().FindNode(location.SourceSpan) is { } node
            && node.FirstAncestorOrSelf<AttributeListSyntax>() is { } list
                ? new MoveDestination(document.Id, tree.GetText(), list)
                : null;
    }

    /// <summary>The list that moved attributes come after.</summary>
    private sealed class MoveDestination(DocumentId document, SourceText text, AttributeListSyntax list)
    {
        public string Indentation { get; } = AttributeText.Indentation(text, list.SpanStart);

        // What is moved may end in a comment, so that what follows goes to the next line.
        public DocumentEdit Insert(string moved)
        {
            string lineBreak = AttributeText.NewLine(text);
            TextChange change = AttributeText.EndOfLine(list) is { } end
                ? AttributeText.Insertion(end, lineBreak + Indentation + moved)
                : AttributeText.Insertion(list.CloseBracketToken.GetNextToken().SpanStart, moved + lineBreak + Indentation);
            return new DocumentEdit(document, change);
        }
    }
}
