namespace ModelGen.Generator;

/// <summary>Falls along half a cosine, after a warm-up where declared.</summary>
internal sealed record CosineDecay(double Alpha, int WarmupSteps, double WarmupTarget, IntervalSpec Interval, int Ordinal) : ScheduleSpec(Ordinal)
{
    public static ScheduleDefinition Definition { get; } = new("ModelGen.CosineDecayAttribute", static arguments => new CosineDecay(
        arguments.Double("Alpha", 0),
        arguments.Int("WarmupSteps", 0),
        arguments.Double("WarmupTarget", 0),
        IntervalSpec.Read(arguments),
        arguments.Ordinal))
    {
        Keras = [new KerasForm("CosineDecay", Import)],
    };

    private static ImportedAttribute Import(KerasObject schedule)
    {
        schedule.TakeNumber("Alpha", "alpha", 0);
        schedule.TakeInteger("WarmupSteps", "warmup_steps", 0);
        schedule.TakeNumber("WarmupTarget", "warmup_target");
        IntervalSpec.Import(schedule);
        return schedule.ToAttribute("CosineDecay");
    }

    public override string Kind => "CosineDecay";

    public override string Description => Code.Format(
        $"cosine decay {Interval.Description}");

    public override string Expression => Code.Format(
        $"new Api::CosineDecaySchedule({Alpha}, {WarmupSteps}, {WarmupTarget}, {Interval.Expression})");

    public override bool SetsFirstRate => WarmupSteps > 0;

    public override void Validate(OptimizerSpec optimizer, IssueList issues)
    {
        Interval.Validate(this, canStep: false, issues);
        if (Alpha is < 0 or > 1)
        {
            Report(issues, nameof(Alpha), $"{Kind} has Alpha {Alpha}; write the last rate as a share of the first, from 0 to 1");
        }

        CheckWarmup(issues);
    }

    private void CheckWarmup(IssueList issues)
    {
        if (WarmupSteps < 0)
        {
            Report(issues, nameof(WarmupSteps), $"{Kind} has WarmupSteps {WarmupSteps}; write a count of at least 1, or remove it for no warm-up");
        }
        else if (WarmupSteps > 0 && Interval.OverEpochs is not null)
        {
            Report(issues, nameof(WarmupSteps), $"{Kind} warms up for {WarmupSteps} steps but decays in epochs; write OverSteps instead of OverEpochs, or remove WarmupSteps");
        }

        if (WarmupTarget < 0 || (WarmupSteps > 0 && !NumberRanges.IsPositive(WarmupTarget)))
        {
            Report(issues, nameof(WarmupTarget), $"{Kind} has WarmupTarget {WarmupTarget}; write the rate at the end of the warm-up, a number above 0");
        }
        else if (WarmupTarget > 0 && WarmupSteps == 0)
        {
            Report(issues, nameof(WarmupTarget), $"{Kind} has WarmupTarget {WarmupTarget} but no WarmupSteps; write in how many steps the rate rises to it");
        }
    }
}
