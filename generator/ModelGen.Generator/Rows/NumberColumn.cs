namespace ModelGen.Generator;

/// <summary>A number: one column.</summary>
/// <param name="Property">The property's name.</param>
/// <param name="IsNullable">Whether it may be null.</param>
/// <param name="HasIndicator">Whether a further column says that it is.</param>
/// <param name="IsFloat">Whether its type is <c>float</c> itself, or that made nullable.</param>
/// <param name="Standardize">Whether the model standardizes it.</param>
internal sealed record NumberColumn(string Property, bool IsNullable, bool HasIndicator, bool IsFloat, bool Standardize)
    : ColumnSpec(Property, IsNullable, HasIndicator)
{
    public override bool IsStandardized => Standardize;

    public override string? ClassType => null;

    public override IEnumerable<string> Classes => [];

    public override int OutputUnits => 1;

    public override string Description => "a number";

    public override string? OutputActivation => null;

    protected override int ValueWidth => 1;

    protected override string ValueMeaning => Standardize ? "number, standardized" : "number";

    private string Value => (IsFloat, IsNullable) switch
    {
        (true, _) => Access,
        (false, true) => "(float?)" + Access,
        (false, false) => "(float)" + Access,
    };

    public override string Encode(int column) => (IsNullable, HasIndicator) switch
    {
        (false, _) => Code.Format($"inputs[{column}] = {Value};"),
        (true, true) => Code.Format($"Kernels::RowEncoding.NumberOrMissing({Value}, inputs.Slice({column}, 2));"),
        (true, false) => Code.Format($"inputs[{column}] = Kernels::RowEncoding.Required({Value}, {NameLiteral});"),
    } + $" // {Property}: {Meaning}";

    public override string EncodeTarget(TargetKind kind) => IsNullable
        ? $"target[0] = Kernels::RowEncoding.Target({Value}, {NameLiteral});"
        : $"target[0] = {Value};";
}
