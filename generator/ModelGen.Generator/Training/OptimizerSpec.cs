namespace ModelGen.Generator;

/// <summary>The declared optimizer. One sealed record a kind holds all that the generator knows of it.</summary>
/// <param name="Common">What every optimizer has.</param>
internal abstract record OptimizerSpec(OptimizerSettings Common)
{
    /// <summary>The kind as users write it, and in the names of optimizer state: <c>Adam</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>The state kept for each parameter, with its first value.</summary>
    public abstract IEnumerable<OptimizerSlot> Slots { get; }

    /// <summary>The slots, as the model's description has them.</summary>
    public virtual string SlotsExpression =>
        $"[{string.Join(", ", Slots.Select(static slot => Code.Format($"new(\"{slot.Name}\", {slot.InitialValue})")))}]";

    /// <summary>Above this learning rate, training seldom converges.</summary>
    public virtual double HighestUsualRate => 1;

    /// <summary>The update's formula, for comments.</summary>
    public abstract string Formula { get; }

    /// <summary>Constructs the runtime's update rule from the rate and number of the next update.</summary>
    public abstract string RuleExpression(string learningRate, string step);

    /// <summary>The runtime's type of the update rule.</summary>
    public abstract string RuleType { get; }

    /// <summary>Reports settings out of their range.</summary>
    public virtual void Validate(IssueList issues)
    {
    }

    /// <summary>Reports a decay factor outside [0, 1).</summary>
    protected void RequireShare(string argument, double value, IssueList issues)
    {
        if (!NumberRanges.IsShareBelowOne(value))
        {
            issues.Error("MG0207", Common.Target(argument), $"{Kind} has {argument} {value}; write a number of at least 0 and below 1, such as 0.9");
        }
    }

    /// <summary>Reports an ε that does not keep a divisor from 0.</summary>
    protected void RequireEpsilon(double value, IssueList issues)
    {
        if (!NumberRanges.IsPositive(value))
        {
            issues.Error("MG0207", Common.Target("Epsilon"), $"{Kind} has Epsilon {value}, which lets it divide by 0; write a small number above 0, such as 1E-07");
        }
    }

    /// <summary>Reports a setting below 0.</summary>
    protected void RequireNotNegative(string argument, double value, IssueList issues)
    {
        if (value < 0)
        {
            issues.Error("MG0207", Common.Target(argument), $"{Kind} has {argument} {value}; write a number of at least 0");
        }
    }
}

/// <summary>A kind of state kept for each parameter.</summary>
internal sealed record OptimizerSlot(string Name, double InitialValue);

/// <summary>What every optimizer has. A clip is null when it was not written.</summary>
internal sealed record OptimizerSettings(
    double LearningRate,
    double? ClipNorm,
    double? GlobalClipNorm,
    double? ClipValue,
    int Ordinal)
{
    public static OptimizerSettings Read(AttributeArguments arguments, double defaultRate) => new(
        arguments.Double("LearningRate", defaultRate),
        Optional(arguments, "ClipNorm"),
        Optional(arguments, "GlobalClipNorm"),
        Optional(arguments, "ClipValue"),
        arguments.Ordinal);

    /// <summary>Takes what every optimizer of Keras has; returns the schedule where the learning rate is one.</summary>
    public static ImportedAttribute? Import(KerasObject optimizer)
    {
        optimizer.TakeNumber("ClipNorm", "clipnorm");
        optimizer.TakeNumber("GlobalClipNorm", "global_clipnorm");
        optimizer.TakeNumber("ClipValue", "clipvalue");
        optimizer.RefuseAny("use_ema", "gradient_accumulation_steps", "loss_scale_factor");
        optimizer.RefuseUnless("decay", "0", "0.0");
        if (optimizer["learning_rate"] is not { Kind: JsonKind.Object } rate)
        {
            optimizer.TakeNumber("LearningRate", "learning_rate");
            return null;
        }

        KerasObject? schedule = optimizer.Object("learning_rate");
        if (schedule is null || ScheduleCatalog.FindKeras(schedule.ClassName) is not { } form)
        {
            optimizer.Refuse("learning_rate", rate);
            return null;
        }

        if (schedule["initial_learning_rate"] is { } initial)
        {
            optimizer.Add("LearningRate", schedule.Number("initial_learning_rate", 0), initial.Span);
        }

        return form.Import(schedule);
    }

    /// <summary>Whether gradients are clipped; then the update must wait for all of them.</summary>
    public bool Clips => ClipNorm is not null || GlobalClipNorm is not null || ClipValue is not null;

    public AttributeTarget Target(string? argument = null) => new(Ordinal, argument);

    private static double? Optional(AttributeArguments arguments, string name) =>
        arguments.Has(name) ? arguments.Double(name, 1) : null;
}

/// <summary>How one kind of optimizer is recognised and read.</summary>
internal sealed record OptimizerDefinition(string AttributeName, Func<AttributeArguments, OptimizerSpec> Read) : IAttributeDefinition
{
    public IReadOnlyList<KerasForm> Keras { get; init; } = [];
}

/// <summary>Every kind of optimizer: the only place where they are listed.</summary>
internal static class OptimizerCatalog
{
    private static readonly AttributeCatalog<OptimizerDefinition> All = new(
        SgdOptimizer.Definition,
        RmsPropOptimizer.Definition,
        AdagradOptimizer.Definition,
        AdamOptimizer.Definition,
        AdamOptimizer.DecoupledDefinition,
        OwnOptimizer.Definition);

    public static OptimizerDefinition? Find(string attributeName) => All.Find(attributeName);

    public static KerasForm? FindKeras(string className) => All.FindKeras(className);
}
