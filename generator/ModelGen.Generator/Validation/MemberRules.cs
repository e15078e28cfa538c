using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelGen.Generator;

/// <summary>Rules on members of the user's in the model class: they leave room for the generated ones.</summary>
internal static class MemberRules
{
    private const string Rule = "MG0007";

    /// <summary>Reports what collides; returns whether a generated part would compile beside it.</summary>
    public static bool Check(INamedTypeSymbol type, TypeIdentity identity, DeclaredModel model, IssueList issues)
    {
        ISymbol[] own = [.. type.GetMembers().Where(IsWritten)];
        MemberSignature[] generated = [.. GeneratedMembers.Of(identity, model.Surface, model.Layers)];
        bool fits = CheckName(type, generated, issues) & InheritanceRules.Check(type, generated, issues);
        foreach (ISymbol member in own)
        {
            fits &= member is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
                ? CheckConstructor(constructor, generated, issues)
                : CheckMember(member, generated, issues);
        }

        return fits;
    }

    // Of what is half typed, the signature is not known.
    private static bool IsWritten(ISymbol member) =>
        !member.IsImplicitlyDeclared
        && !GeneratedPart.Declares(member)
        && member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is { } syntax
        && (syntax is TypeDeclarationSyntax || !syntax.ContainsDiagnostics);

    private static bool CheckName(INamedTypeSymbol type, IEnumerable<MemberSignature> generated, IssueList issues)
    {
        if (generated.All(member => member.Name != type.Name))
        {
            return true;
        }

        issues.Error(Rule, AttributeTarget.Class, $"{type.Name} is named like a member that ModelGen writes into it; rename the class, for example to {type.Name}Model");
        return false;
    }

    private static bool CheckMember(ISymbol member, IEnumerable<MemberSignature> generated, IssueList issues)
    {
        MemberSignature signature = MemberSignature.Of(member);
        if (generated.FirstOrDefault(signature.CollidesWith) is not { } taken)
        {
            return true;
        }

        issues.Error(Rule, AttributeTarget.Member(member), $"{signature} collides with {taken}, which ModelGen writes into {member.ContainingType.Name}; rename it");
        return false;
    }

    private static bool CheckConstructor(IMethodSymbol constructor, IEnumerable<MemberSignature> generated, IssueList issues)
    {
        AttributeTarget target = AttributeTarget.Member(constructor);
        MemberSignature signature = MemberSignature.Of(constructor);
        string name = constructor.ContainingType.Name;
        string written = name + signature.ParameterList;
        switch (constructor.DeclaringSyntaxReferences[0].GetSyntax())
        {
            case TypeDeclarationSyntax:
                issues.Error(Rule, target, $"{name} has a primary constructor, to which the constructors that ModelGen writes do not chain; write 'public {written} : this()' in its body instead");
                return false;
            case var _ when generated.Any(signature.CollidesWith):
                issues.Error(Rule, target, $"{written} is one of the constructors that ModelGen writes; remove it, or give it other parameters and chain it with ': this()'");
                return false;
            case ConstructorDeclarationSyntax { Initializer: not { RawKind: (int)SyntaxKind.ThisConstructorInitializer } }:
                issues.Error(Rule, target, $"{written} does not chain to a constructor that ModelGen writes, so that the model would have no parameters; write ': this()' or ': this(seed)' after it");
                return true;
            default:
                return true;
        }
    }
}
