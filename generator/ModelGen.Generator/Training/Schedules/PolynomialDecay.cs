namespace ModelGen.Generator;

/// <summary>Falls along a power to an end.</summary>
internal sealed record PolynomialDecay(double End, double Power, bool Cycle, IntervalSpec Interval, int Ordinal) : ScheduleSpec(Ordinal)
{
    public static ScheduleDefinition Definition { get; } = new("ModelGen.PolynomialDecayAttribute", static arguments => new PolynomialDecay(
        arguments.Double("End", 1e-4),
        arguments.Double("Power", 1),
        arguments.Bool("Cycle", false),
        IntervalSpec.Read(arguments),
        arguments.Ordinal))
    {
        Keras = [new KerasForm("PolynomialDecay", Import)],
    };

    private static ImportedAttribute Import(KerasObject schedule)
    {
        schedule.TakeNumber("End", "end_learning_rate", 1e-4);
        schedule.TakeNumber("Power", "power", 1);
        schedule.TakeFlag("Cycle", "cycle", fallback: false);
        IntervalSpec.Import(schedule);
        return schedule.ToAttribute("PolynomialDecay");
    }

    public override string Kind => "PolynomialDecay";

    public override string Description => Code.Format(
        $"polynomial decay to {CSharpLiteral.Plain(End)} {Interval.Description}");

    public override string Expression => Code.Format(
        $"new Api::PolynomialDecaySchedule({End}, {Power}, {Cycle}, {Interval.Expression})");

    public override void Validate(OptimizerSpec optimizer, IssueList issues)
    {
        Interval.Validate(this, canStep: false, issues);
        CheckEnd(nameof(End), End, optimizer, issues);
        if (!NumberRanges.IsPositive(Power))
        {
            Report(issues, nameof(Power), $"{Kind} has Power {Power}; write a number above 0, 1 for a straight line");
        }
    }
}
