namespace ModelGen.Generator;

/// <summary>Falls along half a cosine, after a warm-up where declared.</summary>
internal sealed record CosineDecay(double Alpha, int WarmupSteps, double WarmupTarget, IntervalSpec Interval, int Ordinal) : ScheduleSpec(Ordinal)
{
    public static ScheduleDefinition Definition { get; } = new("ModelGen.CosineDecayAttribute", static arguments => new CosineDecay(
        arguments.Double("Alpha", 0),
        arguments.Int("WarmupSteps", 0),
        arguments.Double("WarmupTarget", 0),
        IntervalSpec.Read(arguments),
        arguments.Ordinal));

    public override string Description => Code.Format(
        $"cosine decay {Interval.Description}");

    public override string Expression => Code.Format(
        $"new Api::CosineDecaySchedule({Alpha}, {WarmupSteps}, {WarmupTarget}, {Interval.Expression})");

    public override bool SetsFirstRate => WarmupSteps > 0;
}
