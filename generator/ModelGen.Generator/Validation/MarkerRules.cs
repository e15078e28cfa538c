using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelGen.Generator;

/// <summary>The rule that one attribute makes a class a model.</summary>
internal static class MarkerRules
{
    /// <summary>Reports <c>[Model]</c> together with <c>[Model&lt;T&gt;]</c>.</summary>
    public static void Check(INamedTypeSymbol type, TypeDeclarationSyntax declaration, IssueList issues)
    {
        if (DeclarationOrder.RowOf(type) is not { } row || !type.GetAttributes().Any(IsPlain))
        {
            return;
        }

        int ordinal = DeclarationOrder.Read(type, declaration).ToList().FindIndex(IsPlain);
        issues.Error(
            "MG0014",
            ordinal < 0 ? AttributeTarget.Class : new AttributeTarget(ordinal),
            $"{type.Name} has [Model<{row.Name}>], which makes it a model already; remove [Model]");
    }

    private static bool IsPlain(AttributeData attribute) => DeclarationOrder.NameOf(attribute) == KnownNames.Model;
}
