using Microsoft.CodeAnalysis;

namespace ModelGen.Generator;

/// <summary>
/// Typed access to an attribute's arguments, by the name of the property or constructor parameter. Half-typed
/// code never throws: what is missing or does not bind has the fallback value.
/// </summary>
internal sealed class AttributeArguments(AttributeData attribute, int ordinal, IssueList issues)
{
    /// <summary>The attribute's place among the declaration's ModelGen attributes.</summary>
    public int Ordinal => ordinal;

    /// <summary>The attribute class's full name.</summary>
    public string AttributeName => attribute.AttributeClass?.ToDisplayString() ?? "";

    /// <summary>Whether the compiler could bind the attribute; if not it reports an error of its own.</summary>
    public bool IsBound => attribute.AttributeConstructor is not null
        && !attribute.ConstructorArguments.Any(static a => a.Kind == TypedConstantKind.Error)
        && !attribute.NamedArguments.Any(static a => a.Value.Kind == TypedConstantKind.Error);

    /// <summary>Whether the user wrote the argument.</summary>
    public bool Has(string name) => Find(name) is not null;

    public AttributeTarget Target(string? argument = null) => new(ordinal, argument);

    public int Int(string name, int fallback) => Find(name)?.Value is int value ? value : fallback;

    public bool Bool(string name, bool fallback) => Find(name)?.Value is bool value ? value : fallback;

    public string? Text(string name) => Find(name)?.Value as string;

    /// <summary>A number; one that is NaN or infinite is reported here, once, and read as the fallback.</summary>
    public double Double(string name, double fallback)
    {
        double? written = Number(Find(name)?.Value);
        if (written is not { } value)
        {
            return fallback;
        }

        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            issues.Error("MG0114", Target(name), $"{name} is {value:R}; write a finite number");
            return fallback;
        }

        return value;
    }

    /// <summary>The name of an enum's member, such as <c>Relu</c>.</summary>
    public string Enum(string name, string fallback) =>
        Find(name) is { } constant ? EnumMember(constant) ?? fallback : fallback;

    public IEnumerable<int> Ints(string name) => Elements(name).Select(static e => e.Value is int value ? value : 0);

    public IEnumerable<double> Doubles(string name) => Elements(name).Select(static e => Number(e.Value) ?? 0);

    public IEnumerable<string> Enums(string name) => Elements(name).Select(EnumMember).OfType<string>();

    private static double? Number(object? value) => value switch
    {
        double number => number,
        float number => number,
        int number => number,
        _ => null,
    };

    private static string? EnumMember(TypedConstant constant) => constant.Type?.GetMembers()
        .OfType<IFieldSymbol>()
        .FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, constant.Value))?.Name;

    private IEnumerable<TypedConstant> Elements(string name) =>
        Find(name) is { Kind: TypedConstantKind.Array, IsNull: false } array ? array.Values : [];

    private TypedConstant? Find(string name)
    {
        foreach (KeyValuePair<string, TypedConstant> named in attribute.NamedArguments)
        {
            if (named.Key == name)
            {
                return named.Value;
            }
        }

        IReadOnlyList<IParameterSymbol> parameters = attribute.AttributeConstructor?.Parameters ?? [];
        for (int i = 0; i < Math.Min(parameters.Count, attribute.ConstructorArguments.Length); i++)
        {
            if (string.Equals(parameters[i].Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return attribute.ConstructorArguments[i];
            }
        }

        return null;
    }
}
