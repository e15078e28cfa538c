using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ModelGen.Generator;

/// <summary>What a row has that is <c>[Experimental]</c>, which is an error in code that does not say that it knows.</summary>
internal static class ExperimentalRow
{
    private const string Attribute = "System.Diagnostics.CodeAnalysis.ExperimentalAttribute";

    /// <summary>The warnings that code gets which names the type, its properties or the members of their enums, in order.</summary>
    public static EquatableArray<string> Warnings(ITypeSymbol row, IReadOnlyList<IPropertySymbol> properties) => properties
        .SelectMany(static property => Around(property.Type).Append(property).Append(property.GetMethod!))
        .Concat(Around(row))
        .SelectMany(static symbol => symbol.GetAttributes())
        .Where(static attribute => attribute.AttributeClass?.ToDisplayString() == Attribute)
        .SelectMany(static attribute => attribute.ConstructorArguments)
        .Select(static argument => argument.Value as string)
        .OfType<string>()
        .Where(SyntaxFacts.IsValidIdentifier)
        .Distinct()
        .OrderBy(static id => id, StringComparer.Ordinal)
        .ToEquatableArray();

    /// <summary>A type and those around it; of an enum the members, of a nullable value that value's type.</summary>
    private static IEnumerable<ISymbol> Around(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: var value } => Around(value[0]),
        INamedTypeSymbol { TypeKind: TypeKind.Enum } choice => [.. choice.GetMembers(), .. TypeReference.Around(choice)],
        INamedTypeSymbol named => TypeReference.Around(named),
        _ => [],
    };
}
