using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Analyzers;

namespace ModelGen.CodeFixes;

/// <summary>Puts batch normalization where it belongs: before dropout, and before the output layer.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OrderLayersCodeFixProvider))]
[Shared]
public sealed class OrderLayersCodeFixProvider() : DeclarationFixProvider(
    new DeclarationFix(DiagnosticIds.DropoutBeforeBatchNorm, "Swap dropout and batch normalization", Swap),
    new DeclarationFix(DiagnosticIds.BatchNormAfterOutput, "Move before the output layer", Move))
{
    private static IReadOnlyList<DocumentEdit> Swap(FixSite site) => site is { Attribute: { } first, Related: { } second }
        ? [site.Replace(first, second.ToString()), site.Replace(second, first.ToString())]
        : [];

    private static IReadOnlyList<DocumentEdit> Move(FixSite site) => site is { Attribute: { } layer, Related: { } output }
        ? [site.Edit(AttributeText.Before(site.Text, output, layer.ToString())), site.Remove(layer)]
        : [];
}
