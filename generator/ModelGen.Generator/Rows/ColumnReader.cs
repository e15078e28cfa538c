using System.Globalization;
using Microsoft.CodeAnalysis;

namespace ModelGen.Generator;

/// <summary>Reads one property of a row: what it becomes, or what is wrong with it.</summary>
internal sealed class ColumnReader(IPropertySymbol property, RowAttributes attributes, List<RowProblem> problems)
{
    private readonly ITypeSymbol _type = Underlying(property.Type);

    /// <summary>The column; null where there is none, which is reported unless the compiler does.</summary>
    public ColumnSpec? Read()
    {
        if (_type.TypeKind == TypeKind.Error || attributes.IsUnknown)
        {
            return null;
        }

        // What a type that is no column has as attributes matters no more.
        return CheckType() && CheckAttributes() ? ReadColumn() : null;
    }

    private ColumnSpec? ReadColumn() => _type switch
    {
        { TypeKind: TypeKind.Enum } => ReadEnum(),
        { SpecialType: SpecialType.System_String } => ReadText(),
        { SpecialType: SpecialType.System_Boolean } => new FlagColumn(property.Name, IsNullable, HasIndicator),
        _ when attributes.OneHot is not null => ReadInteger(),
        _ => new NumberColumn(property.Name, IsNullable, HasIndicator, _type.SpecialType == SpecialType.System_Single, attributes.IsStandardized),
    };

    private bool IsNullable => IsNullableValue(property.Type)
        || property is { Type.IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated };

    private bool HasIndicator => IsNullable && !attributes.IsTarget && attributes.Missing == "Indicator";

    private string TypeName => property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private bool IsText => _type.SpecialType == SpecialType.System_String;

    /// <summary>Reports a type of which there is no column; returns whether there is one.</summary>
    private bool CheckType()
    {
        if (NotNameable() is { } name)
        {
            Report("MG0603", $"{name} is obsolete as an error, so that generated code cannot name it; write [Ignore] on {property.Name}, or make it a warning");
            return false;
        }

        if (IsText && attributes.OneHot is null)
        {
            Report("MG0603", $"{property.Name} is a text, whose values are not known; write [OneHot(\"a\", \"b\")] with all of them, or [Ignore]");
            return false;
        }

        if (!IsText && _type.TypeKind != TypeKind.Enum && _type.SpecialType != SpecialType.System_Boolean && !IsNumber(_type))
        {
            Report("MG0603", $"{property.Name} is {TypeName}, which is not read as numbers; write a property with the number that matters, and [Ignore] on this one");
            return false;
        }

        return true;
    }

    /// <summary>The property, or a member of its enum, that the compiler lets no code name; null where there is none.</summary>
    private string? NotNameable() => new[] { property }.Concat(_type.TypeKind == TypeKind.Enum ? _type.GetMembers().OfType<IFieldSymbol>() : Enumerable.Empty<ISymbol>())
        .FirstOrDefault(static symbol => symbol.GetAttributes().Any(static attribute =>
            attribute is { AttributeClass: { Name: "ObsoleteAttribute", ContainingNamespace.Name: "System" }, ConstructorArguments: { Length: 2 } arguments } && arguments[1].Value is true))?.Name;

    /// <summary>Reports attributes that do not belong on the property; returns whether there are none.</summary>
    private bool CheckAttributes()
    {
        int before = problems.Count;
        if (attributes.IsStandardized && attributes.IsTarget)
        {
            Refuse("Standardize", $"{property.Name} is the target, and [Standardize] scales inputs; remove it, and give the target a unit in which it is of the size of 1");
        }
        else if (attributes.IsStandardized && (!IsNumber(_type) || attributes.OneHot is not null))
        {
            Refuse("Standardize", $"{property.Name} is no number, but 0 or 1 in each column; remove [Standardize]");
        }

        if (attributes.OneHot is not null && _type.TypeKind != TypeKind.Enum && !IsText && !IsInteger(_type))
        {
            Refuse("OneHot", $"{property.Name} is {TypeName}, of which [OneHot] takes no values; remove it, or use it on a text, an integer or an enum");
        }

        if (attributes.UndefinedMissing is { } undefined)
        {
            problems.Add(new RowProblem("MG0114", property.Name, $"[Missing] of {property.Name} is (Missing){undefined}, which Missing does not define; write Missing.Indicator or Missing.Error", "Missing"));
        }
        else if (attributes.Missing is not null && attributes.IsTarget)
        {
            Refuse("Missing", $"{property.Name} is the target, which rows to train on must have; remove [Missing]");
        }
        else if (attributes.Missing is not null && !IsNullable)
        {
            Refuse("Missing", $"{property.Name} is {TypeName}, which is never null; remove [Missing], or write {TypeName}?");
        }
        else if (attributes.Missing is null && IsNullable && !attributes.IsTarget)
        {
            problems.Add(new RowProblem("MG0604", property.Name, $"{property.Name} may be null, and nothing says what that means; write [Missing(Missing.Indicator)] for a column that is 1 where it is missing, or [Missing(Missing.Error)]"));
        }

        return problems.Count == before;
    }

    private OneHotColumn? ReadEnum()
    {
        IFieldSymbol[] members = [.. _type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue)];
        // Of two names for one value, the first is the value's.
        IFieldSymbol[] values = [.. members.GroupBy(static field => field.ConstantValue).Select(static same => same.First())];
        if (attributes.Values.Count > 0)
        {
            Refuse("OneHot", $"{property.Name} has the members of {_type.Name} as its values; write [OneHot] without any, or remove it");
            return null;
        }

        if (_type.GetAttributes().Any(static a => a.AttributeClass is { Name: "FlagsAttribute", ContainingNamespace.Name: "System" }))
        {
            Report("MG0606", $"{_type.Name} has [Flags], so that {property.Name} may be several of its members at once; write a bool property for each");
            return null;
        }

        if (values.Length < 2)
        {
            Report("MG0606", FormattableString.Invariant($"{_type.Name} has {values.Length} {(values.Length == 1 ? "member" : "members")}, so that there is nothing to tell apart in {property.Name}; give it at least two, or write [Ignore]"));
            return null;
        }

        string type = TypeReference.Of(_type);
        return Column("an enum", type, values.Select(field => new Category(field.Name, $"{type}.{Identifier.Escape(field.Name)}")));
    }

    private OneHotColumn? ReadText() => Listed<string>("a text", "string", CSharpLiteral.Text, static _ => true);

    private OneHotColumn? ReadInteger() => Listed<int>(
        "an integer",
        _type.ToDisplayString(),
        static value => value.ToString(CultureInfo.InvariantCulture),
        value => Holds(_type.SpecialType, value));

    /// <summary>The values that the attribute lists.</summary>
    private OneHotColumn? Listed<T>(string what, string type, Func<T, string> write, Func<T, bool> isPossible)
    {
        IReadOnlyList<object?> values = attributes.Values;
        string way = $"list at least two different values that {TypeName} can have";
        if (values.FirstOrDefault(value => value is not T typed || !isPossible(typed)) is { } || values.Contains(null))
        {
            RefuseValues($"{property.Name} is {TypeName}, but [OneHot] lists values that it cannot have; {way}");
            return null;
        }

        T[] typed = [.. values.OfType<T>()];
        if (typed.Length < 2 || typed.Distinct().Count() < typed.Length)
        {
            RefuseValues(FormattableString.Invariant($"[OneHot] of {property.Name} lists {typed.Length} values, of which {typed.Distinct().Count()} differ; {way}"));
            return null;
        }

        return Column(what, type, typed.Select(value => new Category(write(value), write(value))));
    }

    private OneHotColumn Column(string what, string type, IEnumerable<Category> categories) =>
        new(property.Name, IsNullable, HasIndicator, type, what, categories.ToEquatableArray());

    private void Report(string rule, string message) => problems.Add(new RowProblem(rule, property.Name, message));

    private void Refuse(string attribute, string message) => problems.Add(new RowProblem("MG0605", property.Name, message, attribute));

    private void RefuseValues(string message) => problems.Add(new RowProblem("MG0606", property.Name, message, "OneHot"));

    private static ITypeSymbol Underlying(ITypeSymbol type) => IsNullableValue(type) ? ((INamedTypeSymbol)type).TypeArguments[0] : type;

    private static bool IsNullableValue(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private static bool IsInteger(ITypeSymbol type) => type is { TypeKind: TypeKind.Struct, SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 };

    private static bool IsNumber(ITypeSymbol type) => IsInteger(type)
        || type.SpecialType is SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal
        || type is { Name: "Half", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static bool Holds(SpecialType type, int value) => type switch
    {
        SpecialType.System_SByte => value is >= sbyte.MinValue and <= sbyte.MaxValue,
        SpecialType.System_Byte => value is >= byte.MinValue and <= byte.MaxValue,
        SpecialType.System_Int16 => value is >= short.MinValue and <= short.MaxValue,
        SpecialType.System_UInt16 => value is >= ushort.MinValue and <= ushort.MaxValue,
        SpecialType.System_UInt32 or SpecialType.System_UInt64 => value >= 0,
        _ => true,
    };
}
