using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Analyzers;

namespace ModelGen.CodeFixes;

/// <summary>Flattens an image before the layer that takes vectors.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InsertFlattenCodeFixProvider))]
[Shared]
public sealed class InsertFlattenCodeFixProvider() : DeclarationFixProvider(
    new DeclarationFix(DiagnosticIds.ImageWhereVectorExpected, "Insert [Flatten] before it", Insert))
{
    private static IReadOnlyList<DocumentEdit> Insert(FixSite site) => site.Attribute is { } layer
        ? [site.Edit(AttributeText.Before(site.Text, layer, LibraryNames.Full("Flatten")))]
        : [];
}
