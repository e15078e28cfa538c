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
        arguments.Ordinal))
    {
        Keras = [new KerasForm("PiecewiseConstantDecay", Import)],
    };

    private static ImportedAttribute Import(KerasObject schedule)
    {
        schedule.Add("boundaries", schedule.Integers("boundaries"));
        schedule.Add("values", schedule.Numbers("values"));
        return schedule.ToAttribute("PiecewiseConstant");
    }

    public override string Kind => "PiecewiseConstant";

    public override string Description => Code.Format(
        $"piecewise constant with {Values.Count} values");

    public override string Expression => Code.Format(
        $"new Api::PiecewiseConstantSchedule([{BoundaryList}], [{ValueList}], {InEpochs})");

    public override bool SetsFirstRate => true;

    private string BoundaryList => string.Join(", ", Boundaries.Select(static b => Code.Format($"{b}")));

    private string ValueList => string.Join(", ", Values.Select(CSharpLiteral.Double));

    public override void Validate(OptimizerSpec optimizer, IssueList issues)
    {
        for (int i = 0; i < Boundaries.Count; i++)
        {
            int least = i == 0 ? 0 : Boundaries[i - 1] + 1;
            if (Boundaries[i] < least)
            {
                issues.Error("MG0208", new AttributeTarget(Ordinal, "boundaries", i), $"boundary {i + 1} of {Kind} is {Boundaries[i]}; boundaries rise, so write at least {least}");
            }
        }

        for (int i = 0; i < Values.Count; i++)
        {
            if (Values[i] < 0)
            {
                issues.Error("MG0208", new AttributeTarget(Ordinal, "values", i), $"value {i + 1} of {Kind} is {Values[i]}; write a rate of at least 0");
            }
        }

        if (Values.Count != Boundaries.Count + 1)
        {
            Report(issues, "values", $"{Kind} has {Boundaries.Count} {(Boundaries.Count == 1 ? "boundary" : "boundaries")} and {Values.Count} {(Values.Count == 1 ? "value" : "values")}; write one value more than boundaries, {Boundaries.Count + 1}");
        }
    }
}
