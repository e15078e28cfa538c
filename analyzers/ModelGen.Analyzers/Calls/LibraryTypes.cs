using Microsoft.CodeAnalysis;
using ModelGen.Generator;

namespace ModelGen.Analyzers;

/// <summary>The library's types that calls are checked against.</summary>
internal static class LibraryTypes
{
    /// <summary>Whether it is a data set, of any target.</summary>
    public static bool IsDataset(INamedTypeSymbol? type) => Is(type, "Dataset");

    /// <summary>Whether it is the options of <c>Fit</c>.</summary>
    public static bool IsFitOptions(INamedTypeSymbol? type) => Is(type, "FitOptions");

    /// <summary>Whether it is the class that reads and writes files.</summary>
    public static bool IsModelFile(INamedTypeSymbol? type) => Is(type, "ModelFile");

    /// <summary>Whether it is the class that trains any model.</summary>
    public static bool IsTrainer(INamedTypeSymbol? type) => Is(type, "Trainer");

    /// <summary>Whether it is the base of the callbacks that watch a figure.</summary>
    public static bool IsMonitoringCallback(INamedTypeSymbol? type) => Is(type, "MonitoringCallback");

    /// <summary>Whether the type is one of the library's.</summary>
    public static bool IsOwn(INamedTypeSymbol? type) =>
        type is { ContainingNamespace: { Name: KnownNames.Namespace, ContainingNamespace.IsGlobalNamespace: true } };

    private static bool Is(INamedTypeSymbol? type, string name) => IsOwn(type) && type!.Name == name;
}
