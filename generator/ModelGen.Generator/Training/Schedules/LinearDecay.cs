namespace ModelGen.Generator;

/// <summary>Subtracts a constant from the rate each interval.</summary>
internal sealed record LinearDecay(double Decrement, double Minimum, IntervalSpec Interval, int Ordinal) : ScheduleSpec(Ordinal)
{
    public static ScheduleDefinition Definition { get; } = new("ModelGen.LinearDecayAttribute", static arguments => new LinearDecay(
        arguments.Double("decrement", 0),
        arguments.Double("Minimum", 0),
        IntervalSpec.Read(arguments),
        arguments.Ordinal));

    public override string Description => Code.Format(
        $"linear decay by {CSharpLiteral.Plain(Decrement)} {Interval.Description}");

    public override string Expression => Code.Format(
        $"new Api::LinearDecaySchedule({Decrement}, {Minimum}, {Interval.Expression})");
}
