namespace ModelGen.Generator;

/// <summary>Batch normalization over columns: y = γ(x − mean)/√(variance + ε) + β.</summary>
internal sealed record BatchNormLayer(
    LayerHeader Header,
    double Momentum,
    double Epsilon,
    bool Center,
    bool Scale,
    double GammaL2,
    double BetaL2) : LayerSpec(Header)
{
    public static LayerDefinition Definition { get; } = new("ModelGen.BatchNormAttribute", "BatchNorm", static (arguments, header) =>
        new BatchNormLayer(
            header,
            arguments.Double("Momentum", 0.99),
            arguments.Double("Epsilon", 1e-3),
            arguments.Bool("Center", true),
            arguments.Bool("Scale", true),
            arguments.Double("GammaL2", 0),
            arguments.Double("BetaL2", 0)),
        UsesBatchStatistics: true)
    {
        Keras = [new KerasForm("BatchNormalization", Import)],
    };

    private static ImportedAttribute Import(KerasObject layer)
    {
        layer.RefuseOtherAxis();
        layer.RefuseAny("activity_regularizer");
        layer.TakeNumber("Momentum", "momentum", 0.99);
        layer.TakeNumber("Epsilon", "epsilon", 1e-3);
        layer.TakeFlag("Center", "center", fallback: true);
        layer.TakeFlag("Scale", "scale", fallback: true);
        layer.TakePenalty("Gamma", "gamma_regularizer", takesL1: false);
        layer.TakePenalty("Beta", "beta_regularizer", takesL1: false);
        layer.RefuseMember("gamma_initializer", "Ones");
        layer.RefuseMember("beta_initializer", "Zeros");
        layer.RefuseMember("moving_mean_initializer", "Zeros");
        layer.RefuseMember("moving_variance_initializer", "Ones");
        layer.RefuseAny("gamma_constraint", "beta_constraint", "renorm");
        return layer.ToAttribute("BatchNorm");
    }

    public override string Kind => "BatchNorm";

    public override string Settings => SettingsText.Join(
        Momentum == 0.99 ? null : "momentum " + CSharpLiteral.Plain(Momentum),
        Epsilon == 1e-3 ? null : "epsilon " + CSharpLiteral.Plain(Epsilon),
        Center ? null : "no center",
        Scale ? null : "no scale",
        GammaL2 == 0 ? null : "gamma L2 " + CSharpLiteral.Plain(GammaL2),
        BetaL2 == 0 ? null : "beta L2 " + CSharpLiteral.Plain(BetaL2));

    public override string Signature => SettingsText.Join(CSharpLiteral.Plain(Epsilon), Center ? "center" : null, Scale ? "scale" : null);

    public override IEnumerable<(string Name, double Value)> Numbers => [("Epsilon", Epsilon)];

    public override Shape OutputShape(Shape input) => input.Flattened;

    public override void Validate(LayerInput input, IssueList issues)
    {
        input.RequireFlat(Header, issues);
        if (!NumberRanges.IsShareBelowOne(Momentum))
        {
            issues.Error("MG0104", Header.Target("Momentum"), $"{Name} has momentum {Momentum}; write a number of at least 0 and below 1, such as 0.99");
        }
        else if (Momentum < 0.5)
        {
            ReportOtherConvention(issues);
        }

        if (!NumberRanges.IsPositive(Epsilon))
        {
            issues.Error("MG0106", Header.Target("Epsilon"), $"{Name} has epsilon {Epsilon}, which lets it divide by 0; write a small number above 0, such as 0.001", "0.001");
        }

        PenaltySpec.CheckFactor(Header, "GammaL2", GammaL2, issues);
        PenaltySpec.CheckFactor(Header, "BetaL2", BetaL2, issues);
        if (GammaL2 > 0 && !Scale)
        {
            issues.WithoutEffect(Header.Target("GammaL2"), $"{Name} has no gamma (Scale = false), so that GammaL2 {GammaL2} has no effect; remove it");
        }

        if (BetaL2 > 0 && !Center)
        {
            issues.WithoutEffect(Header.Target("BetaL2"), $"{Name} has no beta (Center = false), so that BetaL2 {BetaL2} has no effect; remove it");
        }
    }

    public override bool NormalizesBatch => Header.Trainable;

    public override bool ScalesValues => true;

    public override void ValidateAfter(LayerSpec previous, bool isTrained, IssueList issues)
    {
        if (!NormalizesBatch)
        {
            return;
        }

        AttributeTarget before = previous.Header.Target();
        if (previous.NormalizesBatch)
        {
            issues.Warning("MG0307", Header.Target(), $"{Name} normalizes what {previous.Name} has normalized already; keep one of them", related: before);
        }
        else if (isTrained && previous.DropsValues)
        {
            issues.Suggestion("MG0306", before, $"{previous.Name} comes right before {Name}, which learns the variance of values with some dropped and meets another one at inference; swap the two", related: Header.Target());
        }
        else if (isTrained && Center && previous.FinalBias is { } bias)
        {
            issues.Suggestion("MG0303", bias, $"{previous.Name} adds a bias, which {Name} right after it takes away with the mean, to add its own beta; write UseBias = false");
        }
    }

    // In decimal, so that 0.1 becomes 0.9 to the digit.
    private void ReportOtherConvention(IssueList issues)
    {
        string? meant = NumberRanges.IsPositive(Momentum) ? CSharpLiteral.Plain((double)(1 - (decimal)Momentum)) : null;
        string way = meant is null ? "write the share that is kept, such as 0.99" : $"if {CSharpLiteral.Plain(Momentum)} is PyTorch's momentum, the share of the batch, write {meant}";
        issues.Warning("MG0105", Header.Target("Momentum"), $"{Name} has momentum {Momentum}, so that its moving statistics are mostly those of the last batches; {way}", meant);
    }

    public override IEnumerable<ParameterSpec> Parameters(Shape input)
    {
        if (Scale)
        {
            yield return new ParameterSpec("Gamma", input, "Ones", Header.Trainable);
        }

        if (Center)
        {
            yield return new ParameterSpec("Beta", input, "Zeros", Header.Trainable);
        }

        yield return new ParameterSpec("MovingMean", input, "Zeros", Trainable: false);
        yield return new ParameterSpec("MovingVariance", input, "Ones", Trainable: false);
    }

    public override long Operations(Shape input) => 2 * input.LongSize;

    public override LayerPlan PlanTraining(TrainingContext context)
    {
        BufferReference x = context.PaddedSource();
        BufferReference y = context.Buffers.AddRows(Identifier + "Output", x.Width);
        return Header.Trainable ? PlanWithBatchStatistics(context, x, y) : PlanFrozen(context, x, y);
    }

    public override void PlanInference(InferencePlan plan, Shape input)
    {
        string scale = plan.Buffers.AddFixed(Identifier + "Scale", Panel.Pad(input.Size), "γ/√(variance + ε)");
        string shift = plan.Buffers.AddFixed(Identifier + "Shift", Panel.Pad(input.Size), "β - mean·scale");
        plan.Preparations.Add(Fold(input.Size, scale, shift));
        if (plan.Last?.TryFold(scale, shift) == true)
        {
            return;
        }

        AffineStep step = new(this, scale, shift);
        step.Values = plan.AddInPlace(step);
    }

    private LayerPlan PlanWithBatchStatistics(TrainingContext context, BufferReference x, BufferReference y)
    {
        int width = x.Width;
        string mean = context.Buffers.AddFixed(Identifier + "Mean", Panel.Pad(width), "the batch's mean");
        string deviation = context.Buffers.AddFixed(Identifier + "InverseDeviation", Panel.Pad(width), "1/√(variance + ε) of the batch");
        string forward = Code.Lines(
            Local.Rows("x", x.Expression, width),
            Local.Rows("y", y.Expression, width),
            Code.Format(
                $"""
                Kernels::BatchNormKernel.Forward(
                    x, y, width: {width}, buffers.Rows, {Gamma}, {Beta}, epsilon: {Epsilon}, momentum: {Momentum},
                    weights.{Identifier}MovingMean, weights.{Identifier}MovingVariance, {mean}, {deviation});
                """));

        // Without parameters it also passes gradients on where no sink is, below the first layer that learns.
        string sink = context.Trains ? "sink" : "new Kernels::StoreGradients(default)";
        string backward = Code.Lines(
            Local.Rows("x", x.Expression, width),
            Local.Rows("g", context.Gradient(width), width),
            Code.Format(
                $"""
                Kernels::BatchNormKernel.Backward(
                    x, g, width: {width}, buffers.Rows, {Gamma}, {Beta}, {mean}, {deviation},
                    gammaL2: {CSharpLiteral.Single(GammaL2)}, betaL2: {CSharpLiteral.Single(BetaL2)}, {Offset(Scale, "Gamma")}, {Offset(Center, "Beta")}, {sink});
                """));
        return new LayerPlan
        {
            Output = y,
            Forward = new GeneratedMethod(
                Identifier + "_Forward",
                Code.Format($"y = γ·(x - mean)/√(variance + {CSharpLiteral.Plain(Epsilon)}) + β over the batch's columns    x, y [rows × {width}]")
                    + Code.Format($"\nmoving = {CSharpLiteral.Plain(Momentum)}·moving + (1 - {CSharpLiteral.Plain(Momentum)})·batch"),
                forward),
            Backward = new GeneratedMethod(
                Identifier + "_Backward",
                "x̂ = (x - mean)/deviation:  dγ = Σ G·x̂,  dβ = Σ G,  dX = γ/deviation·(G - mean(G) - x̂·mean(G·x̂)), in place",
                backward,
                FeedsSink: context.Trains),
            WeightPenalties = [.. WeightPenalties()],
        };
    }

    private LayerPlan PlanFrozen(TrainingContext context, BufferReference x, BufferReference y)
    {
        int width = x.Width;
        string scale = context.Buffers.AddFixed(Identifier + "Scale", Panel.Pad(width), "γ/√(variance + ε)");
        string shift = context.Buffers.AddFixed(Identifier + "Shift", Panel.Pad(width), "β - mean·scale");
        return new LayerPlan
        {
            Output = y,
            Forward = new GeneratedMethod(
                Identifier + "_Forward",
                Code.Format($"Frozen: y = x·scale + shift from the moving statistics    x, y [rows × {width}]"),
                Code.Lines(
                    Fold(width, scale, shift),
                    Code.Format($"Kernels::BatchNormKernel.Affine({x.Expression}, {y.Expression}, width: {width}, buffers.Rows, {scale}, {shift});"))),
            Backward = new GeneratedMethod(
                Identifier + "_Backward",
                "Frozen: G·scale, in place.",
                Code.Format($"Kernels::BatchNormKernel.AffineBackward({context.Gradient(width)}, width: {width}, buffers.Rows, {scale});")),
        };
    }

    private string Gamma => Scale ? $"weights.{Identifier}Gamma" : "gamma: default";

    private string Beta => Center ? $"weights.{Identifier}Beta" : "beta: default";

    private string Offset(bool exists, string parameter) =>
        exists ? $"ParameterSlices.{Identifier}{parameter}Offset" : parameter.ToLowerInvariant() + "Offset: -1";

    private string Fold(int width, string scale, string shift) => Code.Format(
        $"""
        Kernels::BatchNormKernel.Fold(
            {Gamma}, {Beta}, weights.{Identifier}MovingMean, weights.{Identifier}MovingVariance, epsilon: {Epsilon}, width: {width},
            {scale}, {shift});
        """);

    private IEnumerable<string> WeightPenalties()
    {
        if (Scale && GammaL2 != 0)
        {
            yield return new PenaltySpec(0, GammaL2).SumOf($"weights.{Identifier}Gamma");
        }

        if (Center && BetaL2 != 0)
        {
            yield return new PenaltySpec(0, BetaL2).SumOf($"weights.{Identifier}Beta");
        }
    }

    /// <summary>Batch normalization that no step before could take in.</summary>
    private sealed class AffineStep(BatchNormLayer layer, string scale, string shift) : InferenceStep
    {
        public BufferReference Values { get; set; } = BufferReference.None;

        public override GeneratedMethod ToMethod() => new(
            layer.Identifier + "_Infer",
            Code.Format($"x = x·scale + shift from the moving statistics, in place    x [rows × {Values.Width}]"),
            Code.Format($"Kernels::BatchNormKernel.Affine({Values.Expression}, {Values.Expression}, width: {Values.Width}, buffers.Rows, {scale}, {shift});"));
    }
}
