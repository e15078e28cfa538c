using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Analyzers;
using ModelGen.Generator;

namespace ModelGen.CodeFixes;

/// <summary>Writes what a Keras file says as attributes of the class, in place of the file's name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WriteLayersCodeFixProvider))]
[Shared]
public sealed class WriteLayersCodeFixProvider() : DeclarationFixProvider(
    new DeclarationFix(DiagnosticIds.KerasLayersInFile, "Write the layers of the Keras file as attributes", Title, Write))
{
    private static string Title(FixSite site) => $"Write the layers of '{FileName(site)}' as attributes";

    private static IReadOnlyList<DocumentEdit> Write(FixSite site)
    {
        if (site is not { Attribute.ArgumentList: { } arguments, Type: { } declaration }
            || arguments.Arguments.FirstOrDefault(static argument => argument.NameEquals?.Name.Identifier.ValueText == DeclarationOrder.KerasArgument) is not { } argument
            || FileName(site) is not { } name
            || KerasFile.Find(name, site.Document.Project.AnalyzerOptions.AdditionalFiles, CancellationToken.None).Text is not { } text
            || KerasImport.Read(text) is not { Fault: null } import
            || Arguments(site, declaration) is not { } written
            || KerasRules.ProblemsInForce(import, written).Count > 0)
        {
            return [];
        }

        IReadOnlyList<string> attributes = [.. KerasRules.InForce(import, written).Select(static imported => ImportedAttributeText.Of(imported.Attribute))];
        return
        [
            site.Edit(AttributeText.Remove(argument)),
            site.Edit(AttributeText.LinesAfterList(site.Text, ListBefore(site, declaration), attributes)),
        ];
    }

    private static string? FileName(FixSite site) => Symbol(site, site.Type) is { } type ? DeclarationOrder.KerasName(type) : null;

    private static IReadOnlyList<AttributeArguments> Arguments(FixSite site, TypeDeclarationSyntax declaration) => Symbol(site, declaration) is { } type
        ? WrittenArguments.ReadAll(type, declaration, new IssueList())
        : [];

    private static INamedTypeSymbol? Symbol(FixSite site, TypeDeclarationSyntax? declaration) =>
        declaration is null ? null : site.Semantics.GetDeclaredSymbol(declaration) as INamedTypeSymbol;

    // Layers come after the input, which is on the class where the file does not say it.
    private static AttributeListSyntax ListBefore(FixSite site, TypeDeclarationSyntax declaration) => (AttributeListSyntax)site.Declared(declaration)
        .Last(attribute => attribute == site.Attribute || site.NameOf(attribute) == KnownNames.Input).Parent!;
}
