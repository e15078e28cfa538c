using Microsoft.CodeAnalysis;

namespace ModelGen.Generator;

/// <summary>A type of the user's as generated code names it.</summary>
internal static class TypeReference
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>The type's full name.</summary>
    public static string Of(ITypeSymbol type) => type.ToDisplayString(Format);

    /// <summary>Whether the type, or one around it, does not exist in other files.</summary>
    public static bool IsFileLocal(INamedTypeSymbol type) => Around(type).Any(static outer => outer.IsFileLocal);

    /// <summary>The type and those around it, from the inside out.</summary>
    public static IEnumerable<INamedTypeSymbol> Around(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? outer = type; outer is not null; outer = outer.ContainingType)
        {
            yield return outer;
        }
    }
}
