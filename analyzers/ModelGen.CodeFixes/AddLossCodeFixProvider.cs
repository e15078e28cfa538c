using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Analyzers;
using ModelGen.Generator;

namespace ModelGen.CodeFixes;

/// <summary>Writes the loss that suits the output, or says that the model is never trained.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddLossCodeFixProvider))]
[Shared]
public sealed class AddLossCodeFixProvider() : DeclarationFixProvider(
    new DeclarationFix(DiagnosticIds.NoLoss, "Add the loss that suits the output", static site => $"Add [Loss(Loss.{site.Replacement})]", AddLoss),
    new DeclarationFix(DiagnosticIds.NoLoss, "Make it a model that is never trained (InferenceOnly = true)", MakeInferenceOnly))
{
    private static IReadOnlyList<DocumentEdit> AddLoss(FixSite site)
    {
        if (site is not { Type: { } type, Replacement: { } loss })
        {
            return [];
        }

        IReadOnlyList<AttributeSyntax> declared = site.Declared(type);
        AttributeSyntax? last = declared.LastOrDefault(attribute => LayerCatalog.Find(site.NameOf(attribute)) is not null)
            ?? declared.LastOrDefault();
        return last?.Parent is AttributeListSyntax list
            ? [site.Edit(AttributeText.AfterList(site.Text, list, $"[{LibraryNames.Full("Loss")}({LibraryNames.Full("Loss")}.{loss})]"))]
            : [];
    }

    private static IReadOnlyList<DocumentEdit> MakeInferenceOnly(FixSite site) =>
        site.Type is { } type && site.Declared(type).FirstOrDefault(attribute => KnownNames.IsModel(site.NameOf(attribute))) is { } model
            ? [site.Edit(AttributeText.Set(model, "InferenceOnly", "true"))]
            : [];
}
