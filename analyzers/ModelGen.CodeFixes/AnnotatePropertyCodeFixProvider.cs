using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Analyzers;

namespace ModelGen.CodeFixes;

/// <summary>Writes an attribute on a row's property: that it is ignored, or what a missing value means.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AnnotatePropertyCodeFixProvider))]
[Shared]
public sealed class AnnotatePropertyCodeFixProvider() : DeclarationFixProvider(
    Adding(DiagnosticIds.RowPropertyType, "Add [Ignore]", LibraryNames.Full("Ignore")),
    Adding(DiagnosticIds.RowMissingValue, "Add [Missing(Missing.Indicator)]", OfMissing("Indicator")),
    Adding(DiagnosticIds.RowMissingValue, "Add [Missing(Missing.Error)]", OfMissing("Error")))
{
    private static DeclarationFix Adding(string rule, string name, string attribute) => new(rule, name, site => Add(site, attribute));

    private static string OfMissing(string meaning) => $"{LibraryNames.Full("Missing")}({LibraryNames.Full("Missing")}.{meaning})";

    private static IReadOnlyList<DocumentEdit> Add(FixSite site, string attribute) => site.Property switch
    {
        ParameterSyntax parameter => [site.Edit(AttributeText.Insertion(parameter.SpanStart, $"[{attribute}] "))],
        PropertyDeclarationSyntax property => [site.Edit(AttributeText.OnOwnLine(site.Text, property.SpanStart, $"[{attribute}]"))],
        _ => [],
    };
}
