using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ModelGen.CodeFixes;

/// <summary>Removes attributes together: which comma or line goes with one depends on what else goes. Comments stay.</summary>
internal static class AttributeRemoval
{
    public static IReadOnlyList<TextChange> Changes(SourceText text, IEnumerable<AttributeSyntax> removed)
    {
        List<TextChange> changes = [];
        List<TextSpan> emptied = [];
        foreach (IGrouping<TextSpan, AttributeSyntax> group in removed.GroupBy(static a => a.Parent!.Span).OrderBy(static group => group.Key))
        {
            AttributeListSyntax list = (AttributeListSyntax)group.First().Parent!;
            HashSet<int> starts = [.. group.Select(static attribute => attribute.SpanStart)];
            if (list.Attributes.All(attribute => starts.Contains(attribute.SpanStart)))
            {
                Append(emptied, text, list.Span);
            }
            else
            {
                changes.AddRange(FromList(list, starts));
            }
        }

        return [.. changes, .. emptied.Select(span => AttributeText.RemoveLines(text, span))];
    }

    // Lists next to each other on a line go as one, and the line with them.
    private static void Append(List<TextSpan> emptied, SourceText text, TextSpan list)
    {
        if (emptied.Count > 0 && text.ToString(TextSpan.FromBounds(emptied[emptied.Count - 1].End, list.Start)) is var between && between.All(static c => c is ' ' or '\t'))
        {
            list = TextSpan.FromBounds(emptied[emptied.Count - 1].Start, list.End);
            emptied.RemoveAt(emptied.Count - 1);
        }

        emptied.Add(list);
    }

    /// <summary>With what is removed before the first attribute that stays goes the comma after it, with the others the comma before.</summary>
    private static IEnumerable<TextChange> FromList(AttributeListSyntax list, HashSet<int> starts)
    {
        int first = list.Attributes.IndexOf(attribute => !starts.Contains(attribute.SpanStart));
        if (first > 0)
        {
            yield return new TextChange(TextSpan.FromBounds(list.Attributes[0].SpanStart, list.Attributes[first].SpanStart), "");
        }

        for (int i = first + 1; i < list.Attributes.Count; i++)
        {
            if (starts.Contains(list.Attributes[i].SpanStart))
            {
                yield return new TextChange(TextSpan.FromBounds(list.Attributes[i - 1].Span.End, list.Attributes[i].Span.End), "");
            }
        }
    }
}
