using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ModelGen.Generator;

namespace ModelGen.Analyzers;

/// <summary>A model class as its callers see it.</summary>
internal sealed class ModelClass
{
    private readonly INamedTypeSymbol _type;

    private ModelClass(INamedTypeSymbol type) => _type = type;

    /// <summary>The model that has the member; null when its class is no model.</summary>
    public static ModelClass? Of(ISymbol member) => From(member.ContainingType);

    /// <summary>The model that a call trains with <c>Fit</c>, its own or the trainer's; null when the call is another, or the model is not known.</summary>
    public static ModelClass? FittedBy(IInvocationOperation call) => call.TargetMethod switch
    {
        { Name: not "Fit" } => null,
        var method when LibraryTypes.IsTrainer(method.ContainingType) => From(method.TypeArguments.FirstOrDefault()),
        var method => Of(method),
    };

    public string Name => _type.Name;

    public int? InputSize => Constant(nameof(InputSize));

    public int? OutputSize => Constant(nameof(OutputSize));

    /// <summary>A layer that a batch of one row makes meaningless; null when there is none.</summary>
    public string? LayerThatNeedsBatches => BatchStatistics.FindLayer(_type);

    /// <summary>The keys of what training measures; null when the declaration does not say for certain.</summary>
    public IReadOnlyList<string>? MetricKeys
    {
        get
        {
            AttributeData[] declared = [.. _type.GetAttributes().Where(static a => DeclarationOrder.NameOf(a) == KnownNames.Metrics)];
            IEnumerable<string?> own = _type.GetAttributes().Where(static a => DeclarationOrder.NameOf(a) == KnownNames.OwnMetric)
                .Select(static a => OwnTypeReader.Read(a.AttributeClass?.TypeArguments.FirstOrDefault())?.Key);
            List<string?> keys = [Generator.MetricKeys.Loss, .. declared.SelectMany(static a => a.ConstructorArguments.SelectMany(KeysOf)), .. own];
            bool isKnown = declared.All(static a => a.AttributeConstructor is not null)
                && !keys.Contains(null)
                && (declared.Length > 0 || DeclarationOrder.KerasName(_type) is null)
                && !_type.GetAttributes().Any(static a => a.AttributeClass is null or { TypeKind: TypeKind.Error });
            return isKnown ? [.. keys.OfType<string>()] : null;
        }
    }

    private static ModelClass? From(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && named.GetAttributes().Any(DeclarationOrder.IsModel) ? new ModelClass(named) : null;

    private static IEnumerable<string?> KeysOf(TypedConstant kinds) => kinds is { Kind: TypedConstantKind.Array, IsNull: false }
        ? kinds.Values.Select(static kind => kind.Type?.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, kind.Value)))
            .Select(static member => member is null ? null : Generator.MetricKeys.Of(member.Name))
        : [null];

    // 0 is what a network that could not be generated has.
    private int? Constant(string name) => _type.GetMembers(name).FirstOrDefault() is IFieldSymbol { ConstantValue: int value and > 0 }
        ? value
        : null;
}
