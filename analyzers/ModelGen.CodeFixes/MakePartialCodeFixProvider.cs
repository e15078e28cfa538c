using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.Analyzers;

namespace ModelGen.CodeFixes;

/// <summary>Makes a model class, or a type around it, partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialCodeFixProvider))]
[Shared]
public sealed class MakePartialCodeFixProvider() : DeclarationFixProvider(
    new DeclarationFix(DiagnosticIds.ModelIsNotPartial, Title, MakePartial),
    new DeclarationFix(DiagnosticIds.ContainerIsNotPartial, Title, MakePartial))
{
    private const string Title = "Add 'partial'";

    // C# wants 'partial' right before the keyword.
    private static IReadOnlyList<DocumentEdit> MakePartial(FixSite site) =>
        site.Type is { } type && !type.Modifiers.Any(SyntaxKind.PartialKeyword)
            ? [site.Edit(AttributeText.Insertion(type.Keyword.SpanStart, "partial "))]
            : [];
}
