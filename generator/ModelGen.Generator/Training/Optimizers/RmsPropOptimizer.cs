namespace ModelGen.Generator;

/// <summary>RMSprop, centred and with momentum where declared.</summary>
internal sealed record RmsPropOptimizer(
    OptimizerSettings Common,
    double Rho,
    double Momentum,
    bool Centered,
    double Epsilon) : OptimizerSpec(Common)
{
    public static OptimizerDefinition Definition { get; } = new("ModelGen.RmsPropAttribute", static arguments => new RmsPropOptimizer(
        OptimizerSettings.Read(arguments, defaultRate: 0.001),
        arguments.Double("Rho", 0.9),
        arguments.Double("Momentum", 0),
        arguments.Bool("Centered", false),
        arguments.Double("Epsilon", 1e-7)))
    {
        Keras = [new KerasForm("RMSprop", Import)],
    };

    private static ImportedAttribute Import(KerasObject optimizer)
    {
        optimizer.TakeNumber("Rho", "rho", 0.9);
        optimizer.TakeNumber("Momentum", "momentum", 0);
        optimizer.TakeFlag("Centered", "centered", fallback: false);
        optimizer.TakeNumber("Epsilon", "epsilon", 1e-7);
        optimizer.RefuseAny("weight_decay");
        return optimizer.ToAttribute("RmsProp");
    }

    public override string Kind => "RmsProp";

    public override double HighestUsualRate => 0.1;

    public override IEnumerable<OptimizerSlot> Slots =>
    [
        new OptimizerSlot("Velocity", 0),
        .. Centered ? [new OptimizerSlot("AverageGradient", 0)] : Array.Empty<OptimizerSlot>(),
        .. Momentum != 0 ? [new OptimizerSlot("Momentum", 0)] : Array.Empty<OptimizerSlot>(),
    ];

    public override string Formula => "v = ρ·v + (1 - ρ)·g²;  w -= rate·g/√(v + ε)";

    public override string RuleType => "Kernels::RmsPropRule";

    public override string RuleExpression(string learningRate, string step) =>
        $"new({learningRate}, rho: {CSharpLiteral.Double(Rho)}, momentum: {CSharpLiteral.Double(Momentum)}, "
        + $"epsilon: {CSharpLiteral.Double(Epsilon)}, centered: {(Centered ? "true" : "false")})";

    public override void Validate(IssueList issues)
    {
        RequireShare(nameof(Rho), Rho, issues);
        RequireShare(nameof(Momentum), Momentum, issues);
        RequireEpsilon(Epsilon, issues);
    }
}
