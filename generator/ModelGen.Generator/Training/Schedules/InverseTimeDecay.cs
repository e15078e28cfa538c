namespace ModelGen.Generator;

/// <summary>Divides the rate by a number that grows each interval.</summary>
internal sealed record InverseTimeDecay(double Rate, IntervalSpec Interval, int Ordinal) : ScheduleSpec(Ordinal)
{
    public static ScheduleDefinition Definition { get; } = new("ModelGen.InverseTimeDecayAttribute", static arguments => new InverseTimeDecay(
        arguments.Double("rate", 1),
        IntervalSpec.Read(arguments),
        arguments.Ordinal));

    public override string Description => Code.Format(
        $"inverse time decay {CSharpLiteral.Plain(Rate)} {Interval.Description}");

    public override string Expression => Code.Format(
        $"new Api::InverseTimeDecaySchedule({Rate}, {Interval.Expression})");
}
