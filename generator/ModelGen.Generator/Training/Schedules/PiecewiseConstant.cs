namespace ModelGen.Generator;

/// <summary>A rate that is constant between boundaries.</summary>
internal sealed record PiecewiseConstant(
    EquatableArray<int> Boundaries,
    EquatableArray<double> Values,
    bool InEpochs,
    int Ordinal) : ScheduleSpec(Ordinal)
{
    public static ScheduleDefinition Definition { get; } = new("ModelGen.PiecewiseConstantAttribute", static arguments => new PiecewiseConstant(
        arguments.Ints("boundaries").ToEquatableArray(),
        arguments.Doubles("values").ToEquatableArray(),
        arguments.Bool("InEpochs", false),
        arguments.Ordinal));

    public override string Description => Code.Format(
        $"piecewise constant with {Values.Count} values");

    public override string Expression => Code.Format(
        $"new Api::PiecewiseConstantSchedule([{BoundaryList}], [{ValueList}], {InEpochs})");

    public override bool SetsFirstRate => true;

    private string BoundaryList => string.Join(", ", Boundaries.Select(static b => Code.Format($"{b}")));

    private string ValueList => string.Join(", ", Values.Select(CSharpLiteral.Double));
}
