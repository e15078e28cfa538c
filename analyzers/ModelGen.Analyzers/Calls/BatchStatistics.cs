using Microsoft.CodeAnalysis;
using ModelGen.Generator;

namespace ModelGen.Analyzers;

/// <summary>The layers of a model that learn from the rows of a batch together, those in its blocks included.</summary>
internal static class BatchStatistics
{
    /// <summary>The first, as <c>[BatchNorm]</c> or <c>[BatchNorm] in Body</c>; null when there is none.</summary>
    public static string? FindLayer(INamedTypeSymbol model) =>
        LayersOf(model, place: "", new HashSet<ISymbol>(SymbolEqualityComparer.Default)).FirstOrDefault();

    // A block is looked at once, however often it is used, by itself included.
    private static IEnumerable<string> LayersOf(INamedTypeSymbol declaration, string place, HashSet<ISymbol> seen) => seen.Add(declaration)
        ? declaration.GetAttributes().Where(Learns).SelectMany(attribute => LayersOf(attribute, place, seen))
        : [];

    private static IEnumerable<string> LayersOf(AttributeData attribute, string place, HashSet<ISymbol> seen)
    {
        string name = DeclarationOrder.NameOf(attribute);
        return LayerCatalog.Find(name) is { UsesBatchStatistics: true } layer ? [$"[{layer.Kind}]{place}"]
            : BlockUse.IsUse(name) && attribute.AttributeClass?.TypeArguments.FirstOrDefault() is INamedTypeSymbol block ? LayersOf(block, $" in {block.Name}", seen)
            : [];
    }

    private static bool Learns(AttributeData attribute) => !attribute.NamedArguments.Any(static a => a is { Key: "Trainable", Value.Value: false });
}
