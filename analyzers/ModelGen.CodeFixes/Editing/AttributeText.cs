using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ModelGen.CodeFixes;

/// <summary>Changes of attributes in a text: one attribute a list, or several.</summary>
internal static class AttributeText
{
    /// <summary>Puts an attribute before another one, on a line of its own where that one has its own.</summary>
    public static TextChange Before(SourceText text, AttributeSyntax attribute, string inserted)
    {
        AttributeListSyntax list = ListOf(attribute);
        if (list.Attributes[0] != attribute)
        {
            return Insertion(attribute.SpanStart, inserted + ", ");
        }

        string separator = StartsLine(text, list.SpanStart) ? NewLine(text) + Indentation(text, list.SpanStart) : " ";
        return Insertion(list.SpanStart, $"[{inserted}]{separator}");
    }

    /// <summary>Puts a list before a member, on a line of its own where the member has one.</summary>
    public static TextChange OnOwnLine(SourceText text, int position, string inserted) =>
        Insertion(position, inserted + (StartsLine(text, position) ? NewLine(text) + Indentation(text, position) : " "));

    /// <summary>Puts an attribute after another one, on a line of its own where that one ends its line.</summary>
    public static TextChange After(SourceText text, AttributeSyntax attribute, string inserted)
    {
        AttributeListSyntax list = ListOf(attribute);
        return list.Attributes.Last() == attribute
            ? AfterList(text, list, $"[{inserted}]")
            : Insertion(attribute.Span.End, ", " + inserted);
    }

    /// <summary>Puts a list after another one; a comment at the end of its line stays there.</summary>
    public static TextChange AfterList(SourceText text, AttributeListSyntax list, string inserted) =>
        EndOfLine(list) is { } end
            ? Insertion(end, NewLine(text) + Indentation(text, list.SpanStart) + inserted)
            : Insertion(list.Span.End, " " + inserted);

    /// <summary>Puts lists after another one, each on a line of its own; a comment at the end of its line stays there, code goes to the next.</summary>
    public static TextChange LinesAfterList(SourceText text, AttributeListSyntax list, IEnumerable<string> inserted)
    {
        string lineBreak = NewLine(text) + Indentation(text, list.SpanStart);
        string lines = string.Concat(inserted.Select(line => lineBreak + line));
        if (EndOfLine(list) is { } end)
        {
            return Insertion(end, lines);
        }

        int next = list.Span.End;
        while (next < text.Length && text[next] is ' ' or '\t')
        {
            next++;
        }

        return new TextChange(TextSpan.FromBounds(list.Span.End, next), lines + lineBreak);
    }

    /// <summary>Removes a piece of text, and the lines that it leaves empty.</summary>
    public static TextChange RemoveLines(SourceText text, TextSpan span)
    {
        TextLine last = text.Lines.GetLineFromPosition(span.End);
        bool endsLine = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(span.End, last.End)));
        if (endsLine && StartsLine(text, span.Start))
        {
            return new TextChange(TextSpan.FromBounds(text.Lines.GetLineFromPosition(span.Start).Start, last.EndIncludingLineBreak), "");
        }

        int end = span.End;
        while (end < last.End && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return new TextChange(TextSpan.FromBounds(span.Start, end), "");
    }

    /// <summary>Removes an argument with its comma.</summary>
    public static TextChange Remove(AttributeArgumentSyntax argument)
    {
        AttributeArgumentListSyntax list = (AttributeArgumentListSyntax)argument.Parent!;
        return new TextChange(list.Arguments.Count == 1 ? list.Span : WithSeparator(list.Arguments, argument), "");
    }

    /// <summary>Gives a property of an attribute a value.</summary>
    public static TextChange Set(AttributeSyntax attribute, string property, string value)
    {
        SeparatedSyntaxList<AttributeArgumentSyntax> arguments = attribute.ArgumentList?.Arguments ?? default;
        string written = $"{property} = {value}";
        if (arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == property) is { } present)
        {
            return new TextChange(present.Expression.Span, value);
        }

        return attribute.ArgumentList switch
        {
            null => Insertion(attribute.Name.Span.End, $"({written})"),
            { Arguments.Count: 0 } empty => Insertion(empty.OpenParenToken.Span.End, written),
            _ => Insertion(arguments.Last().Span.End, ", " + written),
        };
    }

    public static TextChange Insertion(int position, string inserted) => new(new TextSpan(position, 0), inserted);

    /// <summary>The line break that the text uses.</summary>
    public static string NewLine(SourceText text)
    {
        TextLine first = text.Lines[0];
        string used = text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak));
        return used.Length == 0 ? "\n" : used;
    }

    /// <summary>The white space that the position's line starts with.</summary>
    public static string Indentation(SourceText text, int position)
    {
        string line = text.Lines.GetLineFromPosition(position).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    /// <summary>Whether only white space is before the position in its line.</summary>
    public static bool StartsLine(SourceText text, int position) => string.IsNullOrWhiteSpace(
        text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(position).Start, position)));

    /// <summary>Where the line that the list ends stops, a comment included; null when code follows in it.</summary>
    public static int? EndOfLine(AttributeListSyntax list)
    {
        SyntaxTrivia end = list.CloseBracketToken.TrailingTrivia.FirstOrDefault(static t => t.IsKind(SyntaxKind.EndOfLineTrivia));
        return end.IsKind(SyntaxKind.EndOfLineTrivia) ? end.SpanStart : null;
    }

    private static AttributeListSyntax ListOf(AttributeSyntax attribute) => (AttributeListSyntax)attribute.Parent!;

    private static TextSpan WithSeparator(SeparatedSyntaxList<AttributeArgumentSyntax> list, AttributeArgumentSyntax item)
    {
        int index = list.IndexOf(item);
        return index == 0
            ? TextSpan.FromBounds(item.SpanStart, list[1].SpanStart)
            : TextSpan.FromBounds(list[index - 1].Span.End, item.Span.End);
    }
}
