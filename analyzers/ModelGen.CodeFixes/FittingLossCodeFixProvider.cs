using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Analyzers;

namespace ModelGen.CodeFixes;

/// <summary>Replaces a loss by the one that takes this output.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FittingLossCodeFixProvider))]
[Shared]
public sealed class FittingLossCodeFixProvider() : DeclarationFixProvider(
    Replacing(DiagnosticIds.LossDoesNotSuitOutput),
    Replacing(DiagnosticIds.UnfittingLoss),
    Replacing(DiagnosticIds.RowOutputKind))
{
    private static DeclarationFix Replacing(string rule) =>
        new(rule, "Use the loss that suits the output", static site => $"Use Loss.{site.Replacement}", Replace);

    private static IReadOnlyList<DocumentEdit> Replace(FixSite site)
    {
        if (site is not { Argument: { Parent: AttributeArgumentListSyntax list } kind, Replacement: { } loss })
        {
            return [];
        }

        // The settings of one cross-entropy are those of another; a regression loss has none of them.
        bool keepsSettings = loss.EndsWith("Crossentropy", StringComparison.Ordinal) || list.Arguments.Count == 1;
        return keepsSettings ? [site.Replace(kind.Expression, $"{LibraryNames.Full("Loss")}.{loss}")] : [];
    }
}
