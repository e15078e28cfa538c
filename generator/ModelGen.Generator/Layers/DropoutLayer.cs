namespace ModelGen.Generator;

/// <summary>Drops values at random while training: y = x·mask/(1 − rate). Nothing at inference.</summary>
internal sealed record DropoutLayer(LayerHeader Header, double Rate) : LayerSpec(Header)
{
    public static LayerDefinition Definition { get; } = new("ModelGen.DropoutAttribute", "Dropout", static (arguments, header) =>
        new DropoutLayer(header, arguments.Double("rate", 0)));

    public override string Kind => "Dropout";

    public override string Settings => "rate " + CSharpLiteral.Plain(Rate);

    public override string Signature => "";

    public override Shape OutputShape(Shape input) => input;

    public override LayerPlan PlanTraining(TrainingContext context)
    {
        BufferReference x = context.PaddedSource();
        BufferReference y = context.Buffers.AddRows(Name + "Output", x.Width, Name);
        string stream = Code.Format($"_state.Dropout({context.Index}, buffers.Pass)");
        string rate = CSharpLiteral.Single(Rate);
        return new LayerPlan
        {
            Output = y,
            Forward = new GeneratedMethod(
                "Forward" + Name,
                Code.Format($"y = x·mask/(1 - {CSharpLiteral.Plain(Rate)})    x, y [rows × {x.Width}]"),
                Code.Format($"Kernels::DropoutKernel.Forward({x.Expression}, {y.Expression}, {x.Width}, buffers.Rows, {rate}, {stream});")),
            Backward = new GeneratedMethod(
                "Backward" + Name,
                "The same mask, drawn again from its key: G·mask/(1 - rate).",
                Code.Format($"Kernels::DropoutKernel.Backward({context.Gradient(x.Width)}, {x.Width}, buffers.Rows, {rate}, {stream});")),
        };
    }

    public override void PlanInference(InferencePlan plan, Shape input)
    {
    }
}
