using Microsoft.CodeAnalysis;

namespace ModelGen.Generator;

/// <summary>
/// The attributes of a row's property that are ours. Those of a record's parameter count as well, so that <c>property:</c> may be left
/// out.
/// </summary>
internal sealed class RowAttributes(IPropertySymbol property)
{
    private readonly IReadOnlyList<AttributeData> _all =
    [
        .. property.GetAttributes()
            .Concat(property.ContainingType.InstanceConstructors
                .SelectMany(static constructor => constructor.Parameters)
                .Where(parameter => parameter.Name == property.Name)
                .SelectMany(static parameter => parameter.GetAttributes()))
            .Where(DeclarationOrder.IsOurs),
    ];

    public bool IsTarget => Find("Target") is not null;

    public bool IsIgnored => Find("Ignore") is not null;

    public bool IsStandardized => Find("Standardize") is not null;

    public AttributeData? OneHot => Find("OneHot");

    /// <summary>The member of the public enum <c>Missing</c> that is written; null where nothing is.</summary>
    public string? Missing => Argument("Missing") switch
    {
        null => null,
        { Kind: TypedConstantKind.Enum, Value: 1 } => "Error",
        _ => "Indicator",
    };

    /// <summary>What is written as the meaning of a missing value and is none; null where nothing is, or a member of the enum.</summary>
    public object? UndefinedMissing => Argument("Missing") is { Kind: TypedConstantKind.Enum, Value: not (0 or 1) and var value } ? value : null;

    /// <summary>The values of <c>[OneHot]</c>; none where none are written.</summary>
    public IReadOnlyList<object?> Values => Argument("OneHot") is { Kind: TypedConstantKind.Array, IsNull: false } values
        ? [.. values.Values.Select(static value => value.Kind == TypedConstantKind.Primitive ? value.Value : null)]
        : [];

    /// <summary>Whether an attribute does not compile, so that nothing is known of the property.</summary>
    public bool IsUnknown => _all.Any(static attribute => attribute.AttributeConstructor is null
        || attribute.ApplicationSyntaxReference?.GetSyntax().ContainsDiagnostics == true
        || attribute.ConstructorArguments.Any(static a => a.Kind == TypedConstantKind.Error));

    /// <summary>The attribute of that name, as users write it.</summary>
    public AttributeData? Find(string name) => _all.FirstOrDefault(attribute => attribute.AttributeClass!.Name == name + "Attribute");

    private TypedConstant? Argument(string attribute) => Find(attribute)?.ConstructorArguments.Select(static a => (TypedConstant?)a).FirstOrDefault();
}
