namespace ModelGen.Generator;

/// <summary>Multiplies the rate by a factor each interval.</summary>
internal sealed record ExponentialDecay(double Rate, IntervalSpec Interval, int Ordinal) : ScheduleSpec(Ordinal)
{
    public static ScheduleDefinition Definition { get; } = new("ModelGen.ExponentialDecayAttribute", static arguments => new ExponentialDecay(
        arguments.Double("rate", 1),
        IntervalSpec.Read(arguments),
        arguments.Ordinal))
    {
        Keras = [new KerasForm("ExponentialDecay", Import)],
    };

    private static ImportedAttribute Import(KerasObject schedule)
    {
        schedule.TakeNumber("rate", "decay_rate");
        IntervalSpec.Import(schedule);
        return schedule.ToAttribute("ExponentialDecay");
    }

    public override string Kind => "ExponentialDecay";

    public override string Description => Code.Format(
        $"exponential decay {CSharpLiteral.Plain(Rate)} {Interval.Description}");

    public override string Expression => Code.Format(
        $"new Api::ExponentialDecaySchedule({Rate}, {Interval.Expression})");

    public override void Validate(OptimizerSpec optimizer, IssueList issues)
    {
        Interval.Validate(this, canStep: true, issues);
        if (!NumberRanges.IsPositive(Rate))
        {
            Report(issues, "rate", $"{Kind} has rate {Rate}; write the factor of one interval, a number above 0 such as 0.5");
        }
        else if (Rate > 1)
        {
            issues.Warning("MG0209", Target("rate"), $"{Kind} has rate {Rate}, so that the learning rate grows each interval; write a factor below 1, such as 0.5");
        }
    }
}
