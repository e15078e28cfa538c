using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Analyzers;

namespace ModelGen.CodeFixes;

/// <summary>Removes an activation's parameter that it does not have, or cannot have with that value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveActivationParameterCodeFixProvider))]
[Shared]
public sealed class RemoveActivationParameterCodeFixProvider() : DeclarationFixProvider(
    new DeclarationFix(DiagnosticIds.ActivationParameter, "Remove the parameter", static site => $"Remove {site.Argument?.NameEquals?.Name}", Remove))
{
    private static IReadOnlyList<DocumentEdit> Remove(FixSite site) => site.Argument is { NameEquals: not null } argument
        ? [site.Edit(AttributeText.Remove(argument))]
        : [];
}
