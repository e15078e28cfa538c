namespace ModelGen.Generator;

/// <summary>An optimizer of the user's.</summary>
internal sealed record OwnOptimizer(OptimizerSettings Common, OwnType? Type) : OptimizerSpec(Common)
{
    private const int MostSlots = 3;

    public static OptimizerDefinition Definition { get; } = new(
        "ModelGen.OptimizerAttribute<T>",
        static arguments => new OwnOptimizer(OptimizerSettings.Read(arguments, defaultRate: 0.001), arguments.Own));

    public override string Kind => Type?.Name ?? "Optimizer";

    public override IEnumerable<OptimizerSlot> Slots =>
        Enumerable.Range(1, KnownSlots ?? MostSlots).Select(static number => new OptimizerSlot(FormattableString.Invariant($"Slot{number}"), 0));

    // Where the number is no literal, it is not known before the program runs, and memory for the most must do.
    private int? KnownSlots => Type?.Slots is >= 0 and <= MostSlots ? Type.Slots : null;

    public override string SlotsExpression => $"{RuleType}.Slots";

    public override string Formula => $"{Kind}.Update on each weight";

    public override string RuleType => $"Kernels::OwnRule<{Type?.Reference}>";

    public override string RuleExpression(string learningRate, string step) => $"new({learningRate}, {step})";

    public override void Validate(IssueList issues)
    {
        OwnTypeRules.Check(Type, Common.Target(), issues);
        if (Type?.Slots is { } slots and (< 0 or > MostSlots))
        {
            issues.Error("MG0219", Common.Target(), $"{Kind}.Slots is {slots}, but an optimizer keeps 0 to {MostSlots} numbers for each weight; write how many of slot1, slot2 and slot3 Update uses");
        }
    }
}
