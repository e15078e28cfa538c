namespace ModelGen.Generator;

/// <summary>Multiplies the rate by a factor each interval.</summary>
internal sealed record ExponentialDecay(double Rate, IntervalSpec Interval, int Ordinal) : ScheduleSpec(Ordinal)
{
    public static ScheduleDefinition Definition { get; } = new("ModelGen.ExponentialDecayAttribute", static arguments => new ExponentialDecay(
        arguments.Double("rate", 1),
        IntervalSpec.Read(arguments),
        arguments.Ordinal));

    public override string Description => Code.Format(
        $"exponential decay {CSharpLiteral.Plain(Rate)} {Interval.Description}");

    public override string Expression => Code.Format(
        $"new Api::ExponentialDecaySchedule({Rate}, {Interval.Expression})");
}
