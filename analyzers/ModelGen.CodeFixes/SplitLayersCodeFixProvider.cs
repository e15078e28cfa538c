using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ModelGen.Analyzers;

namespace ModelGen.CodeFixes;

/// <summary>Puts a layer on a line of its own.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SplitLayersCodeFixProvider))]
[Shared]
public sealed class SplitLayersCodeFixProvider() : DeclarationFixProvider(
    new DeclarationFix(DiagnosticIds.LayersOnOneLine, "Write one layer a line", Split))
{
    private static IReadOnlyList<DocumentEdit> Split(FixSite site)
    {
        if (site.Attribute is not { Parent: AttributeListSyntax { Target: null } list } layer)
        {
            return [];
        }

        string lineBreak = AttributeText.NewLine(site.Text) + AttributeText.Indentation(site.Text, layer.SpanStart);
        int index = list.Attributes.IndexOf(layer);
        TextSpan between = TextSpan.FromBounds(
            index == 0 ? list.GetFirstToken().GetPreviousToken().Span.End : list.Attributes[index - 1].Span.End,
            index == 0 ? list.SpanStart : layer.SpanStart);

        // A comment between the two would have to be taken along.
        return site.Text.ToString(between).Trim() == (index == 0 ? "" : ",")
            ? [site.Edit(new TextChange(between, index == 0 ? lineBreak : $"]{lineBreak}["))]
            : [];
    }
}
