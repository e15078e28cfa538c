using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Analyzers;
using ModelGen.Generator;

namespace ModelGen.CodeFixes;

/// <summary>Leaves a layer without the bias that batch normalization takes away, and without the bias's settings.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveBiasCodeFixProvider))]
[Shared]
public sealed class RemoveBiasCodeFixProvider() : DeclarationFixProvider(
    new DeclarationFix(DiagnosticIds.CancelledBias, "Leave out the bias (UseBias = false)", Remove))
{
    private static IReadOnlyList<DocumentEdit> Remove(FixSite site)
    {
        if (site.Attribute is not { } layer || LayerCatalog.Find(site.NameOf(layer))?.Bias is not { } bias)
        {
            return [];
        }

        IEnumerable<AttributeArgumentSyntax> settings = layer.ArgumentList?.Arguments
            .Where(a => a.NameEquals is { } property && bias.Settings.Contains(property.Name.Identifier.ValueText)) ?? [];
        return
        [
            .. settings.Select(setting => site.Edit(AttributeText.Remove(setting))),
            site.Edit(AttributeText.Set(layer, bias.Property, "false")),
        ];
    }
}
