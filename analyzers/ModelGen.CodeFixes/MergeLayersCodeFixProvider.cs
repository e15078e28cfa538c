using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Analyzers;

namespace ModelGen.CodeFixes;

/// <summary>Makes one layer of two. Of batch normalizations the settings of the last decide; rates of dropout add up.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MergeLayersCodeFixProvider))]
[Shared]
public sealed class MergeLayersCodeFixProvider() : DeclarationFixProvider(
    new DeclarationFix(DiagnosticIds.RepeatedLayer, "Merge with the layer before", Merge))
{
    private static IReadOnlyList<DocumentEdit> Merge(FixSite site) => site switch
    {
        { Related: { } first, Replacement: { } rate, Argument: { } written } => [site.Remove(first), site.Replace(written.Expression, rate)],
        { Related: { } first, Replacement: null } => [site.Remove(first)],
        _ => [],
    };
}
