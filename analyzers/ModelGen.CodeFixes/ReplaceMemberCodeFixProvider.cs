using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Analyzers;

namespace ModelGen.CodeFixes;

/// <summary>Writes the activation or metric that was meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReplaceMemberCodeFixProvider))]
[Shared]
public sealed class ReplaceMemberCodeFixProvider() : DeclarationFixProvider(
    Replacing(DiagnosticIds.SoftmaxOfOneUnit, "Use the activation of one probability", "Activation"),
    Replacing(DiagnosticIds.MetricDoesNotSuit, "Use a metric that suits the model", "Metric"),
    Replacing(DiagnosticIds.SaturatingActivation, HiddenActivation, "Activation"),
    Replacing(DiagnosticIds.HiddenSoftmax, HiddenActivation, "Activation"))
{
    private const string HiddenActivation = "Use an activation of hidden layers";

    private static DeclarationFix Replacing(string rule, string name, string type) => new(
        rule,
        name,
        site => $"Use {type}.{site.Replacement}",
        site => site is { Expression: { } written, Replacement: { } member }
            ? [site.Replace(written, $"{LibraryNames.Full(type)}.{member}")]
            : []);
}
