using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelGen.Generator;

/// <summary>The rule that one attribute makes a class a model.</summary>
internal static class MarkerRules
{
    /// <summary>Reports <c>[Model]</c> together with <c>[Model&lt;T&gt;]</c>, and <c>[Block]</c> on a model.</summary>
    public static void Check(INamedTypeSymbol type, TypeDeclarationSyntax declaration, IssueList issues)
    {
        if (DeclarationOrder.RowOf(type) is { } row && type.GetAttributes().Any(IsPlain))
        {
            issues.Error("MG0014", TargetOf(IsPlain, type, declaration), $"{type.Name} has [Model<{row.Name}>], which makes it a model already; remove [Model]");
        }

        if (type.GetAttributes().Any(DeclarationOrder.IsBlock))
        {
            issues.Error("MG0014", TargetOf(DeclarationOrder.IsBlock, type, declaration), $"{type.Name} is a model, and a block is for models to use; remove [Block], or put the layers into a class of their own");
        }
    }

    private static AttributeTarget TargetOf(Func<AttributeData, bool> isMeant, INamedTypeSymbol type, TypeDeclarationSyntax declaration)
    {
        int ordinal = DeclarationOrder.Read(type, declaration).ToList().FindIndex(attribute => isMeant(attribute));
        return ordinal < 0 ? AttributeTarget.Class : new AttributeTarget(ordinal);
    }

    private static bool IsPlain(AttributeData attribute) => DeclarationOrder.NameOf(attribute) == KnownNames.Model;
}
