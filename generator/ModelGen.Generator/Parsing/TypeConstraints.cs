using Microsoft.CodeAnalysis;

namespace ModelGen.Generator;

/// <summary>Whether a type may stand between the brackets of <c>[Activation&lt;Mish&gt;]</c>; where not, the compiler says so, and generated code must not repeat it.</summary>
internal static class TypeConstraints
{
    /// <summary>Whether an attribute's type arguments are what it asks for; true where it has none.</summary>
    public static bool AreMet(INamedTypeSymbol? attribute) => attribute is not { TypeArguments.Length: 1 }
        || IsMet(attribute.TypeArguments[0], attribute.TypeParameters[0]);

    private static bool IsMet(ITypeSymbol argument, ITypeParameterSymbol parameter) =>
        argument is { TypeKind: not TypeKind.Error, IsRefLikeType: false }
        && (!parameter.HasValueTypeConstraint || argument is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T })
        && parameter.ConstraintTypes.OfType<INamedTypeSymbol>().All(contract => Implements(argument, contract));

    // A constraint such as IOptimizer<T> is on the argument itself.
    private static bool Implements(ITypeSymbol argument, INamedTypeSymbol contract)
    {
        INamedTypeSymbol wanted = contract.IsGenericType ? contract.OriginalDefinition.Construct(argument) : contract;
        return argument.AllInterfaces.Contains(wanted, SymbolEqualityComparer.Default);
    }
}
