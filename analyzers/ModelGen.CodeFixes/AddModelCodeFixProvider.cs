using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Analyzers;

namespace ModelGen.CodeFixes;

/// <summary>Writes <c>[Model]</c> above layers that lack it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddModelCodeFixProvider))]
[Shared]
public sealed class AddModelCodeFixProvider() : DeclarationFixProvider(
    new DeclarationFix(DiagnosticIds.LayersWithoutModel, "Add [Model]", AddModel))
{
    // Before the whole list, which may start with an attribute that is not ours.
    private static IReadOnlyList<DocumentEdit> AddModel(FixSite site) => site.Attribute is { Parent: AttributeListSyntax list }
        ? [site.Edit(AttributeText.Before(site.Text, list.Attributes[0], LibraryNames.Full("Model")))]
        : [];
}
