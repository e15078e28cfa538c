using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Analyzers;

namespace ModelGen.CodeFixes;

/// <summary>Removes a second loss, optimizer or schedule.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveSurplusAttributeCodeFixProvider))]
[Shared]
public sealed class RemoveSurplusAttributeCodeFixProvider() : DeclarationFixProvider(
    new DeclarationFix(DiagnosticIds.SurplusAttribute, "Remove what is more than one", static site => $"Remove [{site.Attribute?.Name}]", Remove))
{
    private static IReadOnlyList<DocumentEdit> Remove(FixSite site) => site.Attribute is { } attribute
        ? [site.Edit(AttributeText.Remove(site.Text, attribute))]
        : [];
}
