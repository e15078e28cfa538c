namespace ModelGen.Generator;

/// <summary>Divides the rate by a number that grows each interval.</summary>
internal sealed record InverseTimeDecay(double Rate, IntervalSpec Interval, int Ordinal) : ScheduleSpec(Ordinal)
{
    public static ScheduleDefinition Definition { get; } = new("ModelGen.InverseTimeDecayAttribute", static arguments => new InverseTimeDecay(
        arguments.Double("rate", 1),
        IntervalSpec.Read(arguments),
        arguments.Ordinal))
    {
        Keras = [new KerasForm("InverseTimeDecay", Import)],
    };

    private static ImportedAttribute Import(KerasObject schedule)
    {
        schedule.TakeNumber("rate", "decay_rate");
        IntervalSpec.Import(schedule);
        return schedule.ToAttribute("InverseTimeDecay");
    }

    public override string Kind => "InverseTimeDecay";

    public override string Description => Code.Format(
        $"inverse time decay {CSharpLiteral.Plain(Rate)} {Interval.Description}");

    public override string Expression => Code.Format(
        $"new Api::InverseTimeDecaySchedule({Rate}, {Interval.Expression})");

    public override void Validate(OptimizerSpec optimizer, IssueList issues)
    {
        Interval.Validate(this, canStep: true, issues);
        if (!NumberRanges.IsPositive(Rate))
        {
            Report(issues, "rate", $"{Kind} has rate {Rate}; write how much the divisor grows in one interval, a number above 0 such as 0.5");
        }
    }
}
