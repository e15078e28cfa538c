using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Analyzers;

namespace ModelGen.CodeFixes;

/// <summary>Removes a setting that does not exist here, or has no effect.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveArgumentCodeFixProvider))]
[Shared]
public sealed class RemoveArgumentCodeFixProvider() : DeclarationFixProvider(
    Removing(DiagnosticIds.ActivationParameter, "Remove the parameter"),
    Removing(DiagnosticIds.OptionWithoutEffect, "Remove the option without effect"))
{
    private static DeclarationFix Removing(string rule, string name) =>
        new(rule, name, static site => $"Remove {site.Argument?.NameEquals?.Name}", Remove);

    private static IReadOnlyList<DocumentEdit> Remove(FixSite site) => site.Argument is { NameEquals: not null } argument
        ? [site.Edit(AttributeText.Remove(argument))]
        : [];
}
