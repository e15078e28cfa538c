using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Analyzers;

namespace ModelGen.CodeFixes;

/// <summary>Removes an activation on top of another, or one that the loss applies itself.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveActivationCodeFixProvider))]
[Shared]
public sealed class RemoveActivationCodeFixProvider() : DeclarationFixProvider(
    new DeclarationFix(DiagnosticIds.ActivationAppliedTwice, "Remove the output's activation", static site => Remove(site, site.Related)),
    new DeclarationFix(DiagnosticIds.StackedActivations, "Remove the activation that is one too many", static site => Remove(site, site.Attribute)))
{
    private static IReadOnlyList<DocumentEdit> Remove(FixSite site, AttributeSyntax? layer) =>
        layer is null ? [] : ActivationEdits.Remove(site, layer);
}
