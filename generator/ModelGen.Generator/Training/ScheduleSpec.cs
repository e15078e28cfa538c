namespace ModelGen.Generator;

/// <summary>The declared learning-rate schedule. One sealed record a kind holds all that the generator knows of it.</summary>
/// <param name="Ordinal">The attribute's place.</param>
internal abstract record ScheduleSpec(int Ordinal)
{
    /// <summary>The kind as users write it: <c>ExponentialDecay</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>For people: <c>exponential decay 0.5 every 10 epochs</c>.</summary>
    public abstract string Description { get; }

    /// <summary>Constructs the runtime's schedule.</summary>
    public abstract string Expression { get; }

    /// <summary>Whether the schedule itself says the first rate, so that the optimizer's may be 0.</summary>
    public virtual bool SetsFirstRate => false;

    public AttributeTarget Target(string? argument = null) => new(Ordinal, argument);

    /// <summary>Reports settings out of their range.</summary>
    public virtual void Validate(OptimizerSpec optimizer, IssueList issues)
    {
    }

    /// <summary>Reports a last rate that is no rate, or not below the first.</summary>
    protected void CheckEnd(string argument, double end, OptimizerSpec optimizer, IssueList issues)
    {
        double start = optimizer.Common.LearningRate;
        if (end < 0)
        {
            Report(issues, argument, $"{Kind} has {argument} {end}; write a rate of at least 0");
        }
        else if (end >= start && start > 0 && !issues.IsUnreadable(optimizer.Common.Ordinal))
        {
            Report(issues, argument, $"{Kind} has {argument} {end}, not below the learning rate {start} it starts from; lower {argument} or raise LearningRate");
        }
    }

    /// <summary>Reports an argument.</summary>
    protected void Report(IssueList issues, string argument, FormattableString message) =>
        issues.Error("MG0208", Target(argument), message);
}

/// <summary>The interval of a decay, as written; in a correct declaration exactly one of the four is.</summary>
internal sealed record IntervalSpec(int? OverSteps, int? OverEpochs, int? EverySteps, int? EveryEpochs)
{
    public static IntervalSpec Read(AttributeArguments arguments) => new(
        Optional(arguments, "OverSteps"),
        Optional(arguments, "OverEpochs"),
        Optional(arguments, "EverySteps"),
        Optional(arguments, "EveryEpochs"));

    /// <summary>Takes Keras's interval, which is of steps; going down in steps is called a staircase.</summary>
    public static void Import(KerasObject schedule) =>
        schedule.TakeInteger(schedule["staircase"] is { Kind: JsonKind.True } ? "EverySteps" : "OverSteps", "decay_steps");

    /// <summary>The written lengths with the property's name.</summary>
    public IEnumerable<(string Argument, int Length)> Written
    {
        get
        {
            foreach ((string argument, int? length) in new[]
            {
                (nameof(OverSteps), OverSteps),
                (nameof(OverEpochs), OverEpochs),
                (nameof(EverySteps), EverySteps),
                (nameof(EveryEpochs), EveryEpochs),
            })
            {
                if (length is { } written)
                {
                    yield return (argument, written);
                }
            }
        }
    }

    /// <summary>Reports an interval that is missing, ambiguous or empty.</summary>
    /// <param name="schedule">Whose interval it is.</param>
    /// <param name="canStep">Whether the schedule can also go down in steps.</param>
    /// <param name="issues">Gets the issues.</param>
    public void Validate(ScheduleSpec schedule, bool canStep, IssueList issues)
    {
        (string Argument, int Length)[] written = [.. Written];
        if (written.Length == 0)
        {
            string choice = canStep ? "one of EverySteps, EveryEpochs, OverSteps and OverEpochs" : "OverSteps or OverEpochs";
            issues.Error("MG0208", schedule.Target(), $"{schedule.Kind} has no interval; write {choice}");
        }

        foreach ((string argument, int length) in written.Where(static interval => interval.Length < 1))
        {
            issues.Error("MG0208", schedule.Target(argument), $"{schedule.Kind} has {argument} {length}; write a count of at least 1");
        }

        foreach ((string argument, _) in written.Skip(1))
        {
            issues.Error("MG0208", schedule.Target(argument), $"{schedule.Kind} has both {written[0].Argument} and {argument}; keep one of them");
        }
    }

    public bool InEpochs => OverEpochs is not null || EveryEpochs is not null;

    public string Description => Code.Format(
        $"{(IsStaircase ? "every" : "over")} {Length} {(InEpochs ? "epochs" : "steps")}");

    public string Expression => Code.Format(
        $"new Api::ScheduleInterval({Length}, InEpochs: {InEpochs}, Staircase: {IsStaircase})");

    private bool IsStaircase => EverySteps is not null || EveryEpochs is not null;

    private int Length => OverSteps ?? OverEpochs ?? EverySteps ?? EveryEpochs ?? 1;

    private static int? Optional(AttributeArguments arguments, string name) =>
        arguments.Has(name) ? arguments.Int(name, 0) : null;
}

/// <summary>How one kind of schedule is recognised and read.</summary>
internal sealed record ScheduleDefinition(string AttributeName, Func<AttributeArguments, ScheduleSpec> Read) : IAttributeDefinition
{
    public IReadOnlyList<KerasForm> Keras { get; init; } = [];
}

/// <summary>Every kind of schedule: the only place where they are listed.</summary>
internal static class ScheduleCatalog
{
    private static readonly AttributeCatalog<ScheduleDefinition> All = new(
        ExponentialDecay.Definition,
        LinearDecay.Definition,
        PolynomialDecay.Definition,
        InverseTimeDecay.Definition,
        CosineDecay.Definition,
        PiecewiseConstant.Definition);

    public static ScheduleDefinition? Find(string attributeName) => All.Find(attributeName);

    public static KerasForm? FindKeras(string className) => All.FindKeras(className);
}
