using Microsoft.CodeAnalysis;
using ModelGen.Generator;

namespace ModelGen.Analyzers;

/// <summary>The library's types that calls are checked against.</summary>
internal static class LibraryTypes
{
    public const string FitOptions = KnownNames.Namespace + ".FitOptions";

    /// <summary>Whether it is a data set, of any target.</summary>
    public static bool IsDataset(INamedTypeSymbol? type) => Is(type, "Dataset");

    /// <summary>Whether it is the class that reads and writes files.</summary>
    public static bool IsModelFile(INamedTypeSymbol? type) => Is(type, "ModelFile");

    private static bool Is(INamedTypeSymbol? type, string name) =>
        type is { ContainingNamespace: { Name: KnownNames.Namespace, ContainingNamespace.IsGlobalNamespace: true } } && type.Name == name;
}
