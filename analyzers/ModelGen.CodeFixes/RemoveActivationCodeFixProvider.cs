using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Analyzers;
using ModelGen.Generator;

namespace ModelGen.CodeFixes;

/// <summary>Leaves the output as logits, to which the loss applies the activation.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveActivationCodeFixProvider))]
[Shared]
public sealed class RemoveActivationCodeFixProvider() : DeclarationFixProvider(
    new DeclarationFix(DiagnosticIds.ActivationAppliedTwice, "Remove the output's activation", Remove))
{
    private static IReadOnlyList<DocumentEdit> Remove(FixSite site)
    {
        if (site.Related is not { } output
            || LayerCatalog.Find(site.NameOf(output))?.Activation is not { } activation
            || site.ArgumentOf(output, activation.Parameter) is not { } written)
        {
            return [];
        }

        // A layer that cannot do without the argument is nothing but its activation.
        return [site.Edit(IsOptional(site, output, activation.Parameter)
            ? AttributeText.Remove(written)
            : AttributeText.Remove(site.Text, output))];
    }

    private static bool IsOptional(FixSite site, AttributeSyntax layer, string parameter) =>
        site.Semantics.GetSymbolInfo(layer).Symbol is IMethodSymbol constructor
        && constructor.Parameters.Any(p => p.Name == parameter && p.IsOptional);
}
