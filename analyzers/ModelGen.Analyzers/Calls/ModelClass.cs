using Microsoft.CodeAnalysis;
using ModelGen.Generator;

namespace ModelGen.Analyzers;

/// <summary>A model class as its callers see it.</summary>
internal sealed class ModelClass
{
    private readonly INamedTypeSymbol _type;

    private ModelClass(INamedTypeSymbol type) => _type = type;

    /// <summary>The model that has the member; null when its class is no model.</summary>
    public static ModelClass? Of(ISymbol member) =>
        member.ContainingType is { } type && type.GetAttributes().Any(DeclarationOrder.IsModel) ? new ModelClass(type) : null;

    public string Name => _type.Name;

    public int? InputSize => Constant(nameof(InputSize));

    public int? OutputSize => Constant(nameof(OutputSize));

    /// <summary>The kind of a layer that a batch of one row makes meaningless; null when there is none.</summary>
    public string? LayerThatNeedsBatches => _type.GetAttributes()
        .Where(static attribute => !attribute.NamedArguments.Any(static a => a is { Key: "Trainable", Value.Value: false }))
        .Select(static attribute => LayerCatalog.Find(attribute.AttributeClass?.ToDisplayString() ?? ""))
        .FirstOrDefault(static definition => definition is { UsesBatchStatistics: true })?.Kind;

    // 0 is what a network that could not be generated has.
    private int? Constant(string name) => _type.GetMembers(name).FirstOrDefault() is IFieldSymbol { ConstantValue: int value and > 0 }
        ? value
        : null;
}
