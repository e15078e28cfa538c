using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.Analyzers;

namespace ModelGen.CodeFixes;

/// <summary>Gives a layer a name that is free.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenameLayerCodeFixProvider))]
[Shared]
public sealed class RenameLayerCodeFixProvider() : DeclarationFixProvider(
    new DeclarationFix(DiagnosticIds.LayerName, "Rename the layer", static site => $"Rename to {site.Replacement}", Rename))
{
    private static IReadOnlyList<DocumentEdit> Rename(FixSite site) => site is { Argument: { } argument, Replacement: { } name }
        ? [site.Replace(argument.Expression, SymbolDisplay.FormatLiteral(name, quote: true))]
        : [];
}
