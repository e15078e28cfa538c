using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelGen.Generator;

/// <summary>Rules on the class itself: what a generated part can be added to.</summary>
internal static class DeclarationRules
{
    /// <summary>Reports what is wrong; returns whether a generated part would compile.</summary>
    public static bool Check(INamedTypeSymbol type, TypeDeclarationSyntax declaration, IssueList issues)
    {
        CheckKind(type, declaration, issues);
        bool hasUsableKind = !issues.HasErrors;
        CheckPartial(type, declaration, issues);
        bool canExtend = !issues.HasErrors;
        if (hasUsableKind && DeclarationOrder.Elsewhere(type, declaration) is { Count: > 0 } strays)
        {
            issues.Error(
                "MG0004",
                AttributeTarget.Class,
                $"{strays[0].AttributeClass?.Name} of {type.Name} is on another part of the class; the order of layers is that of one declaration, so move it to the one with [Model]");
        }

        return canExtend;
    }

    private static void CheckKind(INamedTypeSymbol type, TypeDeclarationSyntax declaration, IssueList issues)
    {
        string? obstacle = type switch
        {
            { TypeKind: not TypeKind.Class } => "a struct",
            { IsRecord: true } => "a record",
            { IsStatic: true } => "static",
            { IsAbstract: true } => "abstract",
            { IsFileLocal: true } => "file-local",
            _ when IsGeneric(type) => "generic, or inside a generic type",
            _ => null,
        };
        if (obstacle is not null)
        {
            issues.Error("MG0003", AttributeTarget.Class, $"{declaration.Identifier.ValueText} is {obstacle}; a model is a partial class that can be created");
        }
    }

    private static void CheckPartial(INamedTypeSymbol type, TypeDeclarationSyntax declaration, IssueList issues)
    {
        if (!declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            issues.Error("MG0001", AttributeTarget.Class, $"{type.Name} is not partial; the generated code is another part of it, so write 'partial class {type.Name}'");
        }

        foreach (TypeDeclarationSyntax outer in declaration.Ancestors().OfType<TypeDeclarationSyntax>())
        {
            if (!outer.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                string name = outer.Identifier.ValueText;
                issues.Error("MG0002", AttributeTarget.Class, $"{name}, which contains {type.Name}, is not partial; write 'partial' on it");
            }
        }
    }

    private static bool IsGeneric(INamedTypeSymbol? type) =>
        type is not null && (type.Arity > 0 || IsGeneric(type.ContainingType));
}
