using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelGen.Generator;

/// <summary>The rule on the project's global aliases that are named like those of the generated file.</summary>
internal static class AliasRules
{
    /// <summary>Reports an alias that would be there twice; returns whether there is none.</summary>
    public static bool Check(TypeDeclarationSyntax declaration, SemanticModel semantics, IssueList issues)
    {
        bool fits = true;
        foreach (string alias in FileFrame.Aliases)
        {
            if (semantics.LookupNamespacesAndTypes(declaration.SpanStart, name: alias).Any(IsGlobalAlias))
            {
                issues.Error("MG0007", AttributeTarget.Class, $"The project has a global using alias '{alias}', which the generated file uses too; rename it");
                fits = false;
            }
        }

        return fits;
    }

    private static bool IsGlobalAlias(ISymbol symbol) => symbol is IAliasSymbol
        && symbol.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is UsingDirectiveSyntax { GlobalKeyword.RawKind: not 0 });
}
