namespace ModelGen.Generator;

/// <summary>Adagrad.</summary>
internal sealed record AdagradOptimizer(OptimizerSettings Common, double InitialAccumulator, double Epsilon) : OptimizerSpec(Common)
{
    public static OptimizerDefinition Definition { get; } = new("ModelGen.AdagradAttribute", static arguments => new AdagradOptimizer(
        OptimizerSettings.Read(arguments, defaultRate: 0.001),
        arguments.Double("InitialAccumulator", 0.1),
        arguments.Double("Epsilon", 1e-7)))
    {
        Keras = [new KerasForm("Adagrad", Import)],
    };

    private static ImportedAttribute Import(KerasObject optimizer)
    {
        optimizer.TakeNumber("InitialAccumulator", "initial_accumulator_value", 0.1);
        optimizer.TakeNumber("Epsilon", "epsilon", 1e-7);
        optimizer.RefuseAny("weight_decay");
        return optimizer.ToAttribute("Adagrad");
    }

    public override string Kind => "Adagrad";

    public override IEnumerable<OptimizerSlot> Slots => [new OptimizerSlot("Accumulator", InitialAccumulator)];

    public override string Formula => "a += g²;  w -= rate·g/√(a + ε)";

    public override string RuleType => "Kernels::AdagradRule";

    public override string RuleExpression(string learningRate, string step) =>
        $"new({learningRate}, epsilon: {CSharpLiteral.Double(Epsilon)})";

    public override void Validate(IssueList issues)
    {
        RequireNotNegative(nameof(InitialAccumulator), InitialAccumulator, issues);
        RequireEpsilon(Epsilon, issues);
    }
}
