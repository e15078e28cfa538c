using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Generator;

namespace ModelGen.CodeFixes;

/// <summary>Changes of the activation that a layer's attribute says.</summary>
internal static class ActivationEdits
{
    /// <summary>Writes another activation; parameters of the one before, which the new one must not have, go.</summary>
    public static IReadOnlyList<DocumentEdit> Set(FixSite site, AttributeSyntax layer, ActivationArgument argument, string activation)
    {
        if (site.ArgumentOf(layer, argument.Parameter) is not { } written)
        {
            return layer.ArgumentList?.Arguments.LastOrDefault(static a => a.NameEquals is null) is { } last
                ? [site.Edit(AttributeText.Insertion(last.Span.End, $", {activation}"))]
                : [];
        }

        IEnumerable<DocumentEdit> removed = layer.ArgumentList!.Arguments
            .Where(a => a.NameEquals is { } property && argument.Settings.Contains(property.Name.Identifier.ValueText))
            .Select(a => site.Edit(AttributeText.Remove(a)));
        return [site.Replace(written.Expression, activation), .. removed];
    }

    /// <summary>Removes the activation. A layer that cannot do without one is nothing but its activation, and goes.</summary>
    public static IReadOnlyList<DocumentEdit> Remove(FixSite site, AttributeSyntax layer)
    {
        if (LayerCatalog.Find(site.NameOf(layer))?.Activation is not { } activation || site.ArgumentOf(layer, activation.Parameter) is not { } written)
        {
            return [];
        }

        return [IsOptional(site, layer, activation.Parameter) ? site.Edit(AttributeText.Remove(written)) : site.Remove(layer)];
    }

    private static bool IsOptional(FixSite site, AttributeSyntax layer, string parameter) =>
        site.Semantics.GetSymbolInfo(layer).Symbol is IMethodSymbol constructor
        && constructor.Parameters.Any(p => p.Name == parameter && p.IsOptional);
}
