using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelGen.Generator;

/// <summary>Rules on the class itself: what a generated part can be added to.</summary>
internal static class DeclarationRules
{
    /// <summary>The oldest version of C# with all that generated code uses.</summary>
    private const LanguageVersion Oldest = LanguageVersion.CSharp12;

    /// <summary>Reports what is wrong; returns whether a generated part would compile.</summary>
    public static bool Check(INamedTypeSymbol type, TypeDeclarationSyntax declaration, IssueList issues)
    {
        CheckLanguage(type, declaration, issues);
        CheckKind(type, declaration, issues);
        if (issues.HasErrors)
        {
            return false;
        }

        CheckPartial(type, declaration, issues);
        bool canExtend = !issues.HasErrors && type.Name.Length > 0;
        foreach (AttributeData stray in DeclarationOrder.Elsewhere(type, declaration))
        {
            issues.Error("MG0004", AttributeTarget.Class, StrayMessage(stray, type));
        }

        return canExtend;
    }

    /// <summary>What is wrong with an attribute on another part of the class than the one with <c>[Model]</c>.</summary>
    public static FormattableString StrayMessage(AttributeData stray, INamedTypeSymbol type) =>
        $"[{ShortName(stray)}] is on another part of {type.Name} than [{(type.GetAttributes().Any(DeclarationOrder.IsModel) ? "Model" : "Block")}], and layers apply in the order of one declaration; move it there";

    /// <summary>An attribute as users write it: <c>Dense</c>.</summary>
    public static string ShortName(AttributeData attribute) => DeclarationOrder.ShortName(DeclarationOrder.NameOf(attribute));

    private static void CheckLanguage(INamedTypeSymbol type, TypeDeclarationSyntax declaration, IssueList issues)
    {
        if (declaration.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: < Oldest and var version })
        {
            issues.Error("MG0090", AttributeTarget.Class, $"the generated part of {type.Name} is C# {Oldest.ToDisplayString()}, but the project's language version is {version.ToDisplayString()}; write <LangVersion>{Oldest.ToDisplayString()}</LangVersion> or a later one in the project, or remove it for the default");
        }
    }

    private static void CheckKind(INamedTypeSymbol type, TypeDeclarationSyntax declaration, IssueList issues)
    {
        string? obstacle = type switch
        {
            { IsRecord: true } => "a record",
            { TypeKind: TypeKind.Struct } => "a struct",
            { TypeKind: not TypeKind.Class } => "no class",
            { IsStatic: true } => "static",
            { IsAbstract: true } => "abstract",
            _ when TypeReference.IsFileLocal(type) => "local to its file",
            { Arity: > 0 } => "generic",
            _ when TypeReference.Around(type).Any(static outer => outer.Arity > 0) => "inside a generic type",
            _ => null,
        };
        if (obstacle is not null)
        {
            issues.Error("MG0003", AttributeTarget.Class, $"{declaration.Identifier.ValueText} is {obstacle}; make it an ordinary partial class, of which models can be created");
        }
    }

    private static void CheckPartial(INamedTypeSymbol type, TypeDeclarationSyntax declaration, IssueList issues)
    {
        if (!declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            issues.Error("MG0001", AttributeTarget.Class, $"{type.Name} is not partial; the generated code is another part of it, so write 'partial class {type.Name}'");
        }

        int depth = 0;
        foreach (TypeDeclarationSyntax outer in declaration.Ancestors().OfType<TypeDeclarationSyntax>())
        {
            depth++;
            if (!outer.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                string name = outer.Identifier.ValueText;
                issues.Error("MG0002", AttributeTarget.Container(depth), $"{name}, which contains {type.Name}, is not partial; write 'partial' on it");
            }
        }
    }
}
