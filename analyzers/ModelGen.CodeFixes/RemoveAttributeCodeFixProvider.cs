using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Analyzers;

namespace ModelGen.CodeFixes;

/// <summary>Removes an attribute that is one too many, or does nothing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveAttributeCodeFixProvider))]
[Shared]
public sealed class RemoveAttributeCodeFixProvider() : DeclarationFixProvider(
    Removing(DiagnosticIds.SurplusAttribute, "Remove what is more than one"),
    Removing(DiagnosticIds.DropoutWithoutEffect, "Remove the layer that does nothing"),
    Removing(DiagnosticIds.FlattenWithoutEffect, "Remove the layer that does nothing"),
    Removing(DiagnosticIds.UntrainedModel, "Remove what only training needs"),
    Removing(DiagnosticIds.DropoutAfterOutput, "Remove the dropout of outputs"),
    Removing(DiagnosticIds.TwoMarkers, "Remove [Model]"),
    Removing(DiagnosticIds.RowAttribute, "Remove what does not suit the property"),
    Removing(DiagnosticIds.InputBesideRows, "Remove [Input]"))
{
    private static DeclarationFix Removing(string rule, string name) =>
        new(rule, name, static site => $"Remove [{site.Attribute?.Name}]", Remove);

    private static IReadOnlyList<DocumentEdit> Remove(FixSite site) => site.Attribute is { } attribute
        ? [site.Remove(attribute)]
        : [];
}
