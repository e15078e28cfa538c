namespace ModelGen.Generator;

/// <summary>The arguments of an attribute that a file stands for.</summary>
internal sealed class ImportedArguments(ImportedAttribute attribute, int ordinal) : AttributeArguments(ordinal)
{
    public ImportedAttribute Attribute => attribute;

    public override string AttributeName => attribute.AttributeName;

    public override bool Has(string name) => attribute.Find(name) is not null;

    public override int Int(string name, int fallback) => Value(name) is int value ? value : fallback;

    public override bool Bool(string name, bool fallback) => Value(name) is bool value ? value : fallback;

    public override string? Text(string name) => Value(name) as string;

    public override double Double(string name, double fallback) => Value(name) is double value ? value : fallback;

    public override string Enum(string name, string fallback) => Value(name) is EnumMember member ? member.Name : fallback;

    public override IEnumerable<int> Ints(string name) => Value(name) as IEnumerable<int> ?? [];

    public override IEnumerable<double> Doubles(string name) => Value(name) as IEnumerable<double> ?? [];

    public override IEnumerable<string> Enums(string name) =>
        (Value(name) as IEnumerable<EnumMember> ?? []).Select(static member => member.Name);

    private object? Value(string name) => attribute.Find(name)?.Value;
}
