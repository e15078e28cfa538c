namespace ModelGen.Generator;

/// <summary>Falls along a power to an end.</summary>
internal sealed record PolynomialDecay(double End, double Power, bool Cycle, IntervalSpec Interval, int Ordinal) : ScheduleSpec(Ordinal)
{
    public static ScheduleDefinition Definition { get; } = new("ModelGen.PolynomialDecayAttribute", static arguments => new PolynomialDecay(
        arguments.Double("End", 1e-4),
        arguments.Double("Power", 1),
        arguments.Bool("Cycle", false),
        IntervalSpec.Read(arguments),
        arguments.Ordinal));

    public override string Description => Code.Format(
        $"polynomial decay to {CSharpLiteral.Plain(End)} {Interval.Description}");

    public override string Expression => Code.Format(
        $"new Api::PolynomialDecaySchedule({End}, {Power}, {Cycle}, {Interval.Expression})");
}
