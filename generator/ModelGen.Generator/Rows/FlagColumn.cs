namespace ModelGen.Generator;

/// <summary>Yes or no: one column of 1 or 0.</summary>
/// <param name="Property">The property's name.</param>
/// <param name="IsNullable">Whether it may be null.</param>
/// <param name="HasIndicator">Whether a further column says that it is.</param>
internal sealed record FlagColumn(string Property, bool IsNullable, bool HasIndicator)
    : ColumnSpec(Property, IsNullable, HasIndicator)
{
    public override string? ClassType => "bool";

    public override IEnumerable<string> Classes => ["false", "true"];

    public override int OutputUnits => 1;

    public override string Description => "a bool";

    public override string? OutputActivation => "Sigmoid";

    protected override int ValueWidth => 1;

    protected override string ValueMeaning => "1 for true, 0 for false";

    public override string Encode(int column) => (IsNullable, HasIndicator) switch
    {
        (false, _) => Code.Format($"inputs[{column}] = Kernels::RowEncoding.Flag({Access});"),
        (true, true) => Code.Format($"Kernels::RowEncoding.FlagOrMissing({Access}, inputs.Slice({column}, 2));"),
        (true, false) => Code.Format($"inputs[{column}] = Kernels::RowEncoding.Flag(Kernels::RowEncoding.Required({Access}, {NameLiteral}));"),
    } + $" // {Property}: {Meaning}";

    public override string EncodeTarget(TargetKind kind) => IsNullable
        ? $"target[0] = Kernels::RowEncoding.Flag(Kernels::RowEncoding.Target({Access}, {NameLiteral}));"
        : $"target[0] = Kernels::RowEncoding.Flag({Access});";
}
