namespace ModelGen.Generator;

/// <summary>An optimizer of the user's.</summary>
internal sealed record OwnOptimizer(OptimizerSettings Common, OwnType? Type) : OptimizerSpec(Common)
{
    // Where the number is not a constant, it is not known before the program runs.
    private const int LikelySlots = 1;

    public static OptimizerDefinition Definition { get; } = new(
        "ModelGen.OptimizerAttribute<T>",
        static arguments => new OwnOptimizer(OptimizerSettings.Read(arguments, defaultRate: 0.001), arguments.Own));

    public override string Kind => Type?.Name ?? "Optimizer";

    public override IEnumerable<OptimizerSlot> Slots =>
        Enumerable.Range(1, Type?.Slots ?? LikelySlots).Select(static number => new OptimizerSlot(FormattableString.Invariant($"Slot{number}"), 0));

    public override string SlotsExpression => $"{RuleType}.Slots";

    public override string Formula => $"{Kind}.Update on each weight";

    public override string RuleType => $"Kernels::OwnRule<{Type?.Reference}>";

    public override string RuleExpression(string learningRate, string step) => $"new({learningRate}, {step})";

    public override void Validate(IssueList issues) => OwnTypeRules.Check(Type, Common.Target(), issues);
}
