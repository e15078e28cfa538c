using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ModelGen.CodeFixes;

/// <summary>A change of one document. Fixes change text, so that everything they do not touch stays as it is written.</summary>
internal sealed record DocumentEdit(DocumentId Document, TextChange Change)
{
    /// <summary>Whether both cannot be made.</summary>
    public bool Conflicts(DocumentEdit other) => Document == other.Document
        && (Change.Span.OverlapsWith(other.Change.Span) || IsInside(other.Change.Span) || other.IsInside(Change.Span));

    private bool IsInside(TextSpan span) => Change.Span.IsEmpty && span.Start < Change.Span.Start && Change.Span.Start < span.End;
}
