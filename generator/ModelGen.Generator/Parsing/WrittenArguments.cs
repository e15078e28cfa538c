using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelGen.Generator;

/// <summary>The arguments of an attribute in the source. Half-typed code never throws: what does not bind has the fallback value.</summary>
internal sealed class WrittenArguments(AttributeData attribute, int ordinal, IssueList issues) : AttributeArguments(ordinal)
{
    /// <summary>Those of all attributes of a declaration; numbers without use are reported.</summary>
    public static IReadOnlyList<AttributeArguments> ReadAll(INamedTypeSymbol type, TypeDeclarationSyntax declaration, IssueList issues) =>
        [.. DeclarationOrder.Read(type, declaration).Select((attribute, ordinal) => new WrittenArguments(attribute, ordinal, issues))];

    public override string AttributeName => DeclarationOrder.NameOf(attribute);

    public override bool IsBound => attribute.AttributeConstructor is not null
        && attribute.ApplicationSyntaxReference?.GetSyntax().ContainsDiagnostics != true
        && !attribute.ConstructorArguments.Any(IsErroneous)
        && !attribute.NamedArguments.Any(static a => IsErroneous(a.Value))
        && TypeConstraints.AreMet(attribute.AttributeClass);

    /// <summary>The arguments as they are written, whether they bind or not.</summary>
    public override IEnumerable<(AttributeTarget Target, ExpressionSyntax Value)> Written =>
        attribute.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax { ArgumentList.Arguments: var arguments }
            ? arguments.Select((argument, index) => (TargetOf(argument, index), argument.Expression))
            : [];

    public override ITypeSymbol? TypeArgument => attribute.AttributeClass?.TypeArguments.FirstOrDefault();

    public override OwnType? Own => OwnTypeReader.Read(TypeArgument);

    public override bool Has(string name) => Find(name) is not null;

    public override int Int(string name, int fallback) => Scalar(name) is int value ? value : fallback;

    public override bool Bool(string name, bool fallback) => Scalar(name) is bool value ? value : fallback;

    public override string? Text(string name) => Scalar(name) as string;

    /// <summary>A number; one that has no use as a <c>float</c> is reported here, once, and read as the fallback.</summary>
    public override double Double(string name, double fallback) =>
        Find(name) is { } constant ? Usable(constant, Target(name)) ?? fallback : fallback;

    public override IntegerDivision? DivisionOf(string name) => Scalar(name) is double value
        ? Written
            .Where(argument => string.Equals(argument.Target.Argument, name, StringComparison.OrdinalIgnoreCase))
            .Select(argument => IntegerDivision.Find(argument.Value, value))
            .FirstOrDefault()
        : null;

    /// <summary>The name of an enum's member, such as <c>Relu</c>; a number that is no member is reported here, once.</summary>
    public override string Enum(string name, string fallback) =>
        Find(name) is { } constant ? Member(constant, Target(name)) ?? fallback : fallback;

    public override IEnumerable<int> Ints(string name) => Elements(name).Select(static e => Scalar(e) is int value ? value : 0);

    /// <summary>The numbers of an array; see <see cref="Double"/>.</summary>
    public override IEnumerable<double> Doubles(string name) =>
        [.. Elements(name).Select((element, index) => Usable(element, Target(name, index)) ?? 0)];

    /// <summary>The names of an array's enum members; see <see cref="Enum"/>.</summary>
    public override IEnumerable<string> Enums(string name) =>
        [.. Elements(name).Select((element, index) => Member(element, Target(name, index))).OfType<string>()];

    /// <summary>The parameters of the attribute's constructor, of which ours have one, so that it is known where it does not bind.</summary>
    public static IReadOnlyList<IParameterSymbol> ParametersOf(AttributeData attribute) =>
        (attribute.AttributeConstructor ?? attribute.AttributeClass?.InstanceConstructors.FirstOrDefault())?.Parameters ?? [];

    private AttributeTarget TargetOf(AttributeArgumentSyntax argument, int index)
    {
        if ((argument.NameEquals?.Name ?? argument.NameColon?.Name) is { } name)
        {
            return Target(name.Identifier.ValueText);
        }

        IReadOnlyList<IParameterSymbol> parameters = ParametersOf(attribute);
        IParameterSymbol? parameter = parameters.ElementAtOrDefault(Math.Min(index, parameters.Count - 1));
        return Target(parameter?.Name, parameter is { IsParams: true } ? index - parameter.Ordinal : null);
    }

    private static bool IsErroneous(TypedConstant constant) => constant.Kind == TypedConstantKind.Error
        || (constant is { Kind: TypedConstantKind.Array, IsNull: false } && constant.Values.Any(IsErroneous));

    private static object? Scalar(TypedConstant constant) =>
        constant.Kind is TypedConstantKind.Primitive or TypedConstantKind.Enum ? constant.Value : null;

    // The value of an array constant may not be asked for.
    private object? Scalar(string name) => Find(name) is { } constant ? Scalar(constant) : null;

    // Generated code computes in float, where a larger number is infinite.
    private double? Usable(TypedConstant constant, AttributeTarget target)
    {
        double? written = Scalar(constant) switch
        {
            double number => number,
            float number => number,
            int number => number,
            _ => null,
        };
        if (written is not { } value || !float.IsInfinity((float)value) && !double.IsNaN(value))
        {
            return written;
        }

        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            issues.UnusableArgument(target, $"{target.Argument} is {value}; write a finite number");
        }
        else
        {
            issues.UnusableArgument(target, $"{target.Argument} is {value}, beyond the range of float; write a number below 3.4E+38");
        }

        return null;
    }

    private string? Member(TypedConstant constant, AttributeTarget target)
    {
        if (constant is not { Kind: TypedConstantKind.Enum, Type: { } type })
        {
            return null;
        }

        List<IFieldSymbol> members = [.. type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue)];
        string? name = members.Find(field => Equals(field.ConstantValue, constant.Value))?.Name;
        if (name is null)
        {
            issues.UnusableArgument(
                target,
                $"{target.Argument} is ({type.Name}){constant.Value}, which {type.Name} does not define; write one of its members, such as {type.Name}.{members.FirstOrDefault()?.Name}");
        }

        return name;
    }

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
