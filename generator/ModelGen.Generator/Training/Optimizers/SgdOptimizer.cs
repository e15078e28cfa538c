namespace ModelGen.Generator;

/// <summary>Gradient descent, with momentum where declared.</summary>
internal sealed record SgdOptimizer(OptimizerSettings Common, double Momentum, bool Nesterov) : OptimizerSpec(Common)
{
    public static OptimizerDefinition Definition { get; } = new("ModelGen.SgdAttribute", static arguments => new SgdOptimizer(
        OptimizerSettings.Read(arguments, defaultRate: 0.01),
        arguments.Double("Momentum", 0),
        arguments.Bool("Nesterov", false)))
    {
        Keras = [new KerasForm("SGD", Import)],
    };

    private static ImportedAttribute Import(KerasObject optimizer)
    {
        optimizer.TakeNumber("Momentum", "momentum", 0);
        optimizer.TakeFlag("Nesterov", "nesterov", fallback: false);
        optimizer.RefuseAny("weight_decay");
        return optimizer.ToAttribute("Sgd");
    }

    public override string Kind => "Sgd";

    public override IEnumerable<OptimizerSlot> Slots => HasMomentum ? [new OptimizerSlot("Momentum", 0)] : [];

    public override string Formula => (HasMomentum, Nesterov) switch
    {
        (false, _) => "w -= rate·g",
        (true, false) => "v = momentum·v - rate·g;  w += v",
        (true, true) => "v = momentum·v - rate·g;  w += momentum·v - rate·g",
    };

    public override string RuleType => HasMomentum ? "Kernels::MomentumRule" : "Kernels::SgdRule";

    public override void Validate(IssueList issues)
    {
        RequireShare(nameof(Momentum), Momentum, issues);
        if (Nesterov && !HasMomentum)
        {
            issues.WithoutEffect(Common.Target(nameof(Nesterov)), $"Sgd has no momentum, so that Nesterov = true has no effect; remove it, or write Momentum = 0.9");
        }
    }

    private bool HasMomentum => Momentum != 0;

    public override string RuleExpression(string learningRate, string step) => HasMomentum
        ? $"new({learningRate}, momentum: {CSharpLiteral.Double(Momentum)}, nesterov: {(Nesterov ? "true" : "false")})"
        : $"new({learningRate})";
}
