using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
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
            ? ActivationEdits.Set(site, output, argument, activation)
            : [site.Edit(AttributeText.After(site.Text, output, $"{LibraryNames.Full("Activation")}({activation})"))];
    }

    private static IReadOnlyList<DocumentEdit> TakeLogits(FixSite site) => site.Attribute is { } loss
        ? [site.Edit(AttributeText.Set(loss, "FromLogits", "true"))]
        : [];
}
