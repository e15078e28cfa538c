using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Analyzers;
using ModelGen.Generator;

namespace ModelGen.CodeFixes;

/// <summary>Makes outputs probabilities, or tells the cross-entropy that they are logits.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeProbabilityCodeFixProvider))]
[Shared]
public sealed class MakeProbabilityCodeFixProvider() : DeclarationFixProvider(
    new DeclarationFix(DiagnosticIds.NoProbability, "Give the output the activation of a probability", static site => $"Use Activation.{site.Replacement} for the output", Activate),
    new DeclarationFix(DiagnosticIds.NoProbability, "Take the outputs as logits (FromLogits = true)", TakeLogits))
{
    private static IReadOnlyList<DocumentEdit> Activate(FixSite site)
    {
        if (site is not { Related: { } output, Replacement: { } fitting })
        {
            return [];
        }

        string activation = $"{LibraryNames.Full("Activation")}.{fitting}";
        return LayerCatalog.Find(site.NameOf(output))?.Activation is { } argument
            ? SetActivation(site, output, argument, activation)
            : [site.Edit(AttributeText.After(site.Text, output, $"{LibraryNames.Full("Activation")}({activation})"))];
    }

    private static IReadOnlyList<DocumentEdit> SetActivation(FixSite site, AttributeSyntax layer, ActivationArgument argument, string activation)
    {
        if (site.ArgumentOf(layer, argument.Parameter) is not { } written)
        {
            return layer.ArgumentList?.Arguments.LastOrDefault(static a => a.NameEquals is null) is { } last
                ? [site.Edit(AttributeText.Insertion(last.Span.End, $", {activation}"))]
                : [];
        }

        // What the activation before had as a parameter, no probability has.
        IEnumerable<DocumentEdit> removed = layer.ArgumentList!.Arguments
            .Where(a => a.NameEquals is { } property && argument.Settings.Contains(property.Name.Identifier.ValueText))
            .Select(a => site.Edit(AttributeText.Remove(a)));
        return [site.Replace(written.Expression, activation), .. removed];
    }

    private static IReadOnlyList<DocumentEdit> TakeLogits(FixSite site) => site.Attribute is { } loss
        ? [site.Edit(AttributeText.Set(loss, "FromLogits", "true"))]
        : [];
}
