namespace ModelGen.Generator;

/// <summary>Adam, and AdamW where a weight decay is declared.</summary>
/// <param name="WeightDecay">Null for Adam.</param>
internal sealed record AdamOptimizer(
    OptimizerSettings Common,
    double Beta1,
    double Beta2,
    double Epsilon,
    bool AmsGrad,
    double? WeightDecay) : OptimizerSpec(Common)
{
    public static OptimizerDefinition Definition { get; } =
        new("ModelGen.AdamAttribute", static arguments => Read(arguments, weightDecay: null)) { Keras = [new KerasForm("Adam", Import)] };

    public static OptimizerDefinition DecoupledDefinition { get; } =
        new("ModelGen.AdamWAttribute", static arguments => Read(arguments, arguments.Double("WeightDecay", 0.004))) { Keras = [new KerasForm("AdamW", Import)] };

    /// <summary>What a model without an optimizer uses.</summary>
    public static AdamOptimizer Default { get; } =
        new(new OptimizerSettings(0.001, null, null, null, AttributeTarget.ClassName), 0.9, 0.999, 1e-7, AmsGrad: false, null);

    public override string Kind => WeightDecay is null ? "Adam" : "AdamW";

    public override double HighestUsualRate => 0.1;

    public override IEnumerable<OptimizerSlot> Slots =>
    [
        new OptimizerSlot("M", 0),
        new OptimizerSlot("V", 0),
        .. AmsGrad ? [new OptimizerSlot("VMax", 0)] : Array.Empty<OptimizerSlot>(),
    ];

    public override string Formula =>
        (WeightDecay is null ? "" : "w -= rate·decay·w;  ")
        + "m += (g - m)(1 - β₁);  v += (g² - v)(1 - β₂);  w -= rate·√(1 - β₂ᵗ)/(1 - β₁ᵗ)·m/(√v + ε)";

    public override string RuleType => "Kernels::AdamRule";

    public override string RuleExpression(string learningRate, string step) =>
        $"new({learningRate}, {step}, beta1: {CSharpLiteral.Double(Beta1)}, beta2: {CSharpLiteral.Double(Beta2)}, "
        + $"epsilon: {CSharpLiteral.Double(Epsilon)}"
        + (WeightDecay is { } decay ? $", weightDecay: {CSharpLiteral.Double(decay)}" : "")
        + (AmsGrad ? ", amsGrad: true" : "") + ")";

    public override void Validate(IssueList issues)
    {
        RequireShare(nameof(Beta1), Beta1, issues);
        RequireShare(nameof(Beta2), Beta2, issues);
        RequireEpsilon(Epsilon, issues);
        RequireNotNegative(nameof(WeightDecay), WeightDecay ?? 0, issues);
    }

    private static ImportedAttribute Import(KerasObject optimizer)
    {
        optimizer.TakeNumber("Beta1", "beta_1", 0.9);
        optimizer.TakeNumber("Beta2", "beta_2", 0.999);
        optimizer.TakeNumber("Epsilon", "epsilon", 1e-7);
        optimizer.TakeFlag("AmsGrad", "amsgrad", fallback: false);
        optimizer.TakeNumber("WeightDecay", "weight_decay", 0.004);

        // Keras's Adam with a weight decay is AdamW.
        bool decays = optimizer["weight_decay"] is not null || KerasNames.Plain(optimizer.ClassName) == "adamw";
        return optimizer.ToAttribute(decays ? "AdamW" : "Adam");
    }

    private static AdamOptimizer Read(AttributeArguments arguments, double? weightDecay) => new(
        OptimizerSettings.Read(arguments, defaultRate: 0.001),
        arguments.Double("Beta1", 0.9),
        arguments.Double("Beta2", 0.999),
        arguments.Double("Epsilon", 1e-7),
        arguments.Bool("AmsGrad", false),
        weightDecay);
}
