using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ModelGen.CodeFixes;

/// <summary>A change of one document. Fixes change text, so that everything they do not touch stays as it is written.</summary>
/// <param name="Document">The document.</param>
/// <param name="Change">What is written where.</param>
/// <param name="Removed">The attribute that goes, with what goes with it; null for other changes.</param>
internal sealed record DocumentEdit(DocumentId Document, TextChange Change, AttributeSyntax? Removed = null)
{
    /// <summary>Whether both cannot be made.</summary>
    public bool Conflicts(DocumentEdit other) => Document == other.Document
        && (Removed is null || other.Removed is null)
        && (Change.Span.OverlapsWith(other.Change.Span) || IsInside(other.Change.Span) || other.IsInside(Change.Span));

    private bool IsInside(TextSpan span) => Change.Span.IsEmpty && span.Start < Change.Span.Start && Change.Span.Start < span.End;
}
