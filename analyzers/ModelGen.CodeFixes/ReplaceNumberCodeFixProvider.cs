using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Analyzers;

namespace ModelGen.CodeFixes;

/// <summary>Writes a number that is in the range: a percentage as a share, a division with its fraction, PyTorch's momentum as Keras's, a usual epsilon or learning rate.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReplaceNumberCodeFixProvider))]
[Shared]
public sealed class ReplaceNumberCodeFixProvider() : DeclarationFixProvider(
    Replacing(DiagnosticIds.DropoutRate, "Write the percentage as a share"),
    Replacing(DiagnosticIds.BatchNormMomentumConvention, "Write the momentum in Keras's convention"),
    Replacing(DiagnosticIds.BatchNormEpsilon, "Write a usual epsilon"),
    Replacing(DiagnosticIds.RescalingNumber, "Divide with a fraction"),
    Replacing(DiagnosticIds.LearningRate, "Write a usual learning rate"),
    Replacing(DiagnosticIds.RowOutputUnits, "Give the output as many units as the target takes"))
{
    private static DeclarationFix Replacing(string rule, string name) =>
        new(rule, name, static site => $"Change to {site.Replacement}", Replace);

    private static IReadOnlyList<DocumentEdit> Replace(FixSite site) => site is { Argument: { } argument, Replacement: { } number }
        ? [site.Replace(argument.Expression, number)]
        : [];
}
