using Microsoft.CodeAnalysis;

namespace ModelGen.Generator;

/// <summary>Rules on what the model class inherits: it must leave room for generated members, and let generated code create models.</summary>
internal static class InheritanceRules
{
    private const string Rule = "MG0007";

    /// <summary>Reports what does not suit; returns whether a generated part would compile without complaint.</summary>
    public static bool Check(INamedTypeSymbol type, IReadOnlyList<MemberSignature> generated, IssueList issues)
    {
        if (type.BaseType is not { SpecialType: SpecialType.None, TypeKind: TypeKind.Class } baseType)
        {
            return CheckRequired(type, issues);
        }

        if (Bases(type).FirstOrDefault(IsModel) is { } model)
        {
            issues.Error(Rule, AttributeTarget.Class, $"{type.Name} derives from the model {model.Name}, but a model cannot extend another; hold a {model.Name} in a member instead");
            return false;
        }

        return CheckConstructor(type, baseType, issues) & CheckMembers(type, generated, issues) & CheckRequired(type, issues);
    }

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type.BaseType; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            yield return current;
        }
    }

    private static bool IsModel(INamedTypeSymbol type) =>
        type.GetAttributes().Any(DeclarationOrder.IsModel);

    private static bool CheckConstructor(INamedTypeSymbol type, INamedTypeSymbol baseType, IssueList issues)
    {
        bool canChain = baseType.InstanceConstructors.Any(constructor =>
            constructor.Parameters.All(static parameter => parameter.IsOptional)
            && constructor.DeclaredAccessibility is not Accessibility.Private);
        if (!canChain)
        {
            issues.Error(Rule, AttributeTarget.Class, $"{type.Name} derives from {baseType.Name}, which has no constructor without parameters for those that ModelGen writes; add a protected one, or hold a {baseType.Name} in a member instead");
        }

        return canChain;
    }

    private static bool CheckMembers(INamedTypeSymbol type, IReadOnlyList<MemberSignature> generated, IssueList issues)
    {
        bool fits = true;
        IEnumerable<ISymbol> inherited = Bases(type).SelectMany(static current => current.GetMembers()).Where(static member =>
            !member.IsImplicitlyDeclared
            && member.DeclaredAccessibility is not Accessibility.Private
            && member is not IMethodSymbol { MethodKind: not MethodKind.Ordinary });
        foreach (ISymbol member in inherited)
        {
            MemberSignature signature = MemberSignature.Of(member);
            if (generated.FirstOrDefault(signature.CollidesWith) is { } taken)
            {
                issues.Error(Rule, AttributeTarget.Class, $"{type.Name} inherits {signature} of {member.ContainingType.Name}, which collides with {taken} that ModelGen writes; rename it there, or hold a {member.ContainingType.Name} in a member instead");
                fits = false;
            }
        }

        return fits;
    }

    private static bool CheckRequired(INamedTypeSymbol type, IssueList issues)
    {
        ISymbol? required = Bases(type).Prepend(type).SelectMany(static current => current.GetMembers())
            .FirstOrDefault(static member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true });
        if (required is null)
        {
            return true;
        }

        bool isOwn = SymbolEqualityComparer.Default.Equals(required.ContainingType, type);
        issues.Error(
            Rule,
            isOwn ? AttributeTarget.Member(required) : AttributeTarget.Class,
            $"{required.ContainingType.Name}.{required.Name} is required, but the code that ModelGen writes creates models too and cannot know it; remove 'required' and give it a default");
        return false;
    }
}
