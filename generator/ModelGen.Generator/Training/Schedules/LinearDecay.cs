namespace ModelGen.Generator;

/// <summary>Subtracts a constant from the rate each interval.</summary>
internal sealed record LinearDecay(double Decrement, double Minimum, IntervalSpec Interval, int Ordinal) : ScheduleSpec(Ordinal)
{
    public static ScheduleDefinition Definition { get; } = new("ModelGen.LinearDecayAttribute", static arguments => new LinearDecay(
        arguments.Double("decrement", 1),
        arguments.Double("Minimum", 0),
        IntervalSpec.Read(arguments),
        arguments.Ordinal));

    public override string Kind => "LinearDecay";

    public override string Description => Code.Format(
        $"linear decay by {CSharpLiteral.Plain(Decrement)} {Interval.Description}");

    public override string Expression => Code.Format(
        $"new Api::LinearDecaySchedule({Decrement}, {Minimum}, {Interval.Expression})");

    public override void Validate(OptimizerSpec optimizer, IssueList issues)
    {
        Interval.Validate(this, canStep: true, issues);
        if (!NumberRanges.IsPositive(Decrement))
        {
            Report(issues, "decrement", $"{Kind} has decrement {Decrement}; write what one interval subtracts, a number above 0 such as 0.0001");
        }

        CheckEnd(nameof(Minimum), Minimum, optimizer, issues);
        double rate = optimizer.Common.LearningRate;
        if (Decrement >= rate - Minimum && rate > Minimum && Minimum >= 0 && !issues.IsUnreadable(optimizer.Common.Ordinal))
        {
            issues.Warning("MG0214", Target("decrement"), $"{Kind} subtracts {Decrement} each interval from the learning rate {rate}, which is {Minimum} after the first; write a smaller decrement, such as {(rate - Minimum) / 10:G2}");
        }
    }
}
