namespace ModelGen.Generator;

/// <summary>Drops values at random while training: y = x·mask/(1 − rate). Nothing at inference.</summary>
internal sealed record DropoutLayer(LayerHeader Header, double Rate) : LayerSpec(Header)
{
    public static LayerDefinition Definition { get; } = new("ModelGen.DropoutAttribute", "Dropout", static (arguments, header) =>
        new DropoutLayer(header, arguments.Double("rate", 0)))
    {
        Keras = [new KerasForm("Dropout", Import)],
    };

    private static ImportedAttribute Import(KerasObject layer)
    {
        layer.Require("rate");
        layer.TakeNumber("rate", "rate");
        layer.RefuseAny("noise_shape", "activity_regularizer");
        return layer.ToAttribute("Dropout");
    }

    public override string Kind => "Dropout";

    public override string Settings => "rate " + CSharpLiteral.Plain(Rate);

    public override string Signature => "";

    public override bool KeepsValues => true;

    public override bool DropsValues => Rate > 0;

    public override Shape OutputShape(Shape input) => input;

    public override void Validate(LayerInput input, IssueList issues)
    {
        Header.RequireNoTrainable(issues);
        if (NumberRanges.IsShareBelowOne(Rate))
        {
            if (Rate == 0)
            {
                issues.Suggestion("MG0103", Header.Target("rate"), $"{Name} has rate 0, so that it drops nothing; remove it");
            }

            return;
        }

        if (Share is { } share)
        {
            issues.Error("MG0102", Header.Target("rate"), $"{Name} has rate {Rate}, but a rate is the share of values dropped, below 1; write {share} for {Rate}%", share);
            return;
        }

        string fault = Rate switch
        {
            < 0 => "is below 0",
            > 1 => "is above 1",
            _ => "drops every value",
        };
        issues.Error("MG0102", Header.Target("rate"), $"{Name} has rate {Rate}, which {fault}; write a number of at least 0 and below 1, such as 0.2");
    }

    public override void ValidateAfter(LayerSpec previous, bool isTrained, IssueList issues)
    {
        if (previous is DropoutLayer { DropsValues: true } first && DropsValues)
        {
            string merged = CSharpLiteral.Plain((double)(1 - ((1 - (decimal)first.Rate) * (1 - (decimal)Rate))));
            issues.Warning("MG0307", Header.Target("rate"), $"{Name} with rate {Rate} comes right after {first.Name} with rate {first.Rate}, which together is one with rate {merged}; keep one of them", merged, first.Header.Target());
        }
    }

    /// <summary>The share that was meant when the rate is a percentage. In decimal, so that 12.3 becomes 0.123 to the digit.</summary>
    private string? Share => Rate is > 1 and < 100 && (double)((decimal)Rate / 100) is var share && NumberRanges.IsShareBelowOne(share)
        ? CSharpLiteral.Plain(share)
        : null;

    public override LayerPlan PlanTraining(TrainingContext context)
    {
        BufferReference x = context.PaddedSource();
        BufferReference y = context.Buffers.AddRows(Identifier + "Output", x.Width) with { IsReadAgain = x.IsRectified };
        string stream = Code.Format($"_modelState.Dropout({context.Index}, buffers.Pass)");
        string rate = "rate: " + CSharpLiteral.Double(Rate);
        return new LayerPlan
        {
            Output = y,
            Forward = new GeneratedMethod(
                Identifier + "_Forward",
                Code.Format($"y = x·mask/(1 - {CSharpLiteral.Plain(Rate)})    x, y [rows × {x.Width}]"),
                Code.Lines(
                    Local.Rows("x", x.Expression, x.Width),
                    Local.Rows("y", y.Expression, x.Width),
                    Code.Format($"Kernels::DropoutKernel.Forward(x, y, width: {x.Width}, buffers.Rows, {rate}, {stream});"))),
            Backward = x.IsRectified ? BackwardOfRectified(context, y, rate) : Backward(context, y.Width, rate, stream),
        };
    }

    private GeneratedMethod Backward(TrainingContext context, int width, string rate, string stream) => new(
        Identifier + "_Backward",
        Code.Format($"The same mask, drawn again from its key: G·mask/(1 - {CSharpLiteral.Plain(Rate)})."),
        Code.Lines(
            Local.Rows("g", context.Gradient(width), width),
            Code.Format($"Kernels::DropoutKernel.Backward(g, width: {width}, buffers.Rows, {rate}, {stream});")));

    private GeneratedMethod BackwardOfRectified(TrainingContext context, BufferReference y, string rate) => new(
        Identifier + "_Backward",
        Code.Format($"G/(1 - {CSharpLiteral.Plain(Rate)}) where y > 0: of a relu's output, what is not 0 was kept."),
        Code.Lines(
            Local.Rows("y", y.Expression, y.Width),
            Local.Rows("g", context.Gradient(y.Width), y.Width),
            Code.Format($"Kernels::DropoutKernel.BackwardOfRectified(y, g, width: {y.Width}, buffers.Rows, {rate});")));

    public override void PlanInference(InferencePlan plan, Shape input)
    {
    }
}
