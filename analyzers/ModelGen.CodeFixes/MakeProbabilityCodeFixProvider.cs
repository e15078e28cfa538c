using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Analyzers;

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
        return site.NameOf(output) switch
        {
            "ModelGen.DenseAttribute" => ActivateDense(site, output, activation),
            "ModelGen.ActivationAttribute" => ReplaceActivation(site, output, activation),
            _ => [site.Edit(AttributeText.After(site.Text, output, $"{LibraryNames.Full("Activation")}({activation})"))],
        };
    }

    private static IReadOnlyList<DocumentEdit> ActivateDense(FixSite site, AttributeSyntax dense, string activation)
    {
        IReadOnlyList<AttributeArgumentSyntax> parameters = [.. Parameters(dense)];
        if (Named(parameters, "activation") is { } written)
        {
            return [site.Replace(written.Expression, activation)];
        }

        return parameters.Count switch
        {
            0 => [],
            1 => [site.Edit(AttributeText.Insertion(parameters[0].Span.End, $", {activation}"))],
            _ => [site.Replace(parameters[1].Expression, activation)],
        };
    }

    private static IReadOnlyList<DocumentEdit> ReplaceActivation(FixSite site, AttributeSyntax layer, string activation)
    {
        if (Parameters(layer).FirstOrDefault() is not { } kind)
        {
            return [];
        }

        // What ELU or leaky ReLU had as a parameter, no probability has.
        IEnumerable<DocumentEdit> removed = layer.ArgumentList!.Arguments
            .Where(static argument => argument.NameEquals?.Name.Identifier.ValueText is "Alpha" or "NegativeSlope")
            .Select(argument => site.Edit(AttributeText.Remove(argument)));
        return [site.Replace(kind.Expression, activation), .. removed];
    }

    private static IReadOnlyList<DocumentEdit> TakeLogits(FixSite site) => site.Attribute is { } loss
        ? [site.Edit(AttributeText.Set(loss, "FromLogits", "true"))]
        : [];

    /// <summary>The arguments of the constructor.</summary>
    private static IEnumerable<AttributeArgumentSyntax> Parameters(AttributeSyntax attribute) =>
        attribute.ArgumentList?.Arguments.Where(static argument => argument.NameEquals is null) ?? [];

    private static AttributeArgumentSyntax? Named(IEnumerable<AttributeArgumentSyntax> arguments, string name) =>
        arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == name);
}
