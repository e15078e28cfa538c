using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Analyzers;
using ModelGen.Generator;

namespace ModelGen.CodeFixes;

/// <summary>Gives a dense layer an activation, so that it does not collapse with the next one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ActivateCodeFixProvider))]
[Shared]
public sealed class ActivateCodeFixProvider() : DeclarationFixProvider(
    new DeclarationFix(DiagnosticIds.CollapsingLayers, "Give the layer an activation", static site => $"Add Activation.{site.Replacement}", Activate))
{
    private static IReadOnlyList<DocumentEdit> Activate(FixSite site) =>
        site is { Attribute: { } layer, Replacement: { } fitting } && LayerCatalog.Find(site.NameOf(layer))?.Activation is { } argument
            ? ActivationEdits.Set(site, layer, argument, $"{LibraryNames.Full("Activation")}.{fitting}")
            : [];
}
