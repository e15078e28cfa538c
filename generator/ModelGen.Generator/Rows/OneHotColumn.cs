namespace ModelGen.Generator;

/// <summary>One of some values: a column for each, of which one is 1.</summary>
/// <param name="Property">The property's name.</param>
/// <param name="IsNullable">Whether it may be null.</param>
/// <param name="HasIndicator">Whether a further column says that it is.</param>
/// <param name="Type">The type of the values, as generated code writes it.</param>
/// <param name="What">What they are, for messages: <c>an enum</c>.</param>
/// <param name="Categories">The values, in the order of their columns.</param>
internal sealed record OneHotColumn(
    string Property,
    bool IsNullable,
    bool HasIndicator,
    string Type,
    string What,
    EquatableArray<Category> Categories)
    : ColumnSpec(Property, IsNullable, HasIndicator)
{
    public override string? ClassType => Type;

    public override IEnumerable<string> Classes => Categories.Select(static category => category.Expression);

    public override int OutputUnits => Categories.Count;

    public override string Description => FormattableString.Invariant($"{What} of {Categories.Count} values");

    public override string? OutputActivation => "Softmax";

    protected override int ValueWidth => Categories.Count;

    protected override string ValueMeaning => "one-hot of " + string.Join(", ", Categories.Select(static category => category.Name));

    public override string Encode(int column) => Code.Format($"// {Property}: {Meaning}, in {column} to {column + Width - 1}") + "\n"
        + $"inputs[{Choice(column, HasIndicator ? Code.Format($"{column + Categories.Count}") : null)}] = 1f;";

    public override string EncodeTarget(TargetKind kind)
    {
        string choice = Choice(0, IsNullable ? $"throw Kernels::RowEncoding.NoTarget({NameLiteral})" : null);
        return kind == TargetKind.ClassNumber ? $"target[0] = {choice};" : $"target.Clear();\ntarget[{choice}] = 1f;";
    }

    private string Choice(int first, string? ofNull)
    {
        IEnumerable<string> arms =
        [
            .. Categories.Select((category, index) => Code.Format($"    {category.Expression} => {first + index},")),
            .. ofNull is null ? Array.Empty<string>() : [$"    null => {ofNull},"],
            $"    var other => throw Kernels::RowEncoding.Unexpected({NameLiteral}, other),",
        ];
        return $"{Access} switch\n{{\n{string.Join("\n", arms)}\n}}";
    }
}

/// <summary>A value of a choice.</summary>
/// <param name="Name">For people: the enum's member, or the value as C# writes it.</param>
/// <param name="Expression">As generated code writes it.</param>
internal sealed record Category(string Name, string Expression);
