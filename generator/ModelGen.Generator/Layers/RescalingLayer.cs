namespace ModelGen.Generator;

/// <summary>Scales and shifts every number alike: y = x·scale + offset.</summary>
/// <param name="Header">What every layer has.</param>
/// <param name="Scale">The factor.</param>
/// <param name="Offset">What is added.</param>
/// <param name="ScaleDivision">The scale's integer division, if it is written as one.</param>
/// <param name="OffsetDivision">The offset's.</param>
internal sealed record RescalingLayer(
    LayerHeader Header,
    double Scale,
    double Offset,
    IntegerDivision? ScaleDivision,
    IntegerDivision? OffsetDivision) : LayerSpec(Header)
{
    public static LayerDefinition Definition { get; } = new("ModelGen.RescalingAttribute", "Rescaling", static (arguments, header) =>
        new RescalingLayer(
            header,
            arguments.Double("scale", 1),
            arguments.Double("offset", 0),
            arguments.DivisionOf("scale"),
            arguments.DivisionOf("offset")))
    {
        Keras = [new KerasForm("Rescaling", Import)],
    };

    private static ImportedAttribute Import(KerasObject layer)
    {
        layer.Require("scale");
        layer.TakeNumber("scale", "scale");
        layer.TakeNumber("offset", "offset", 0);
        return layer.ToAttribute("Rescaling");
    }

    public override string Kind => "Rescaling";

    public override string Settings => SettingsText.Join(
        "scale " + CSharpLiteral.Plain(Scale),
        Offset == 0 ? null : "offset " + CSharpLiteral.Plain(Offset));

    public override string Signature => SettingsText.Join(CSharpLiteral.Plain(Scale), CSharpLiteral.Plain(Offset));

    public override IEnumerable<(string Name, double Value)> Numbers => [("Scale", Scale), ("Offset", Offset)];

    public override AffineMap Affine => new(Scale, Offset);

    public override bool MayPrecedeAugmentation => true;

    public override Shape OutputShape(Shape input) => input;

    public override void Validate(LayerInput input, IssueList issues)
    {
        Header.RequireNoTrainable(issues);
        CheckDivision("scale", Scale, ScaleDivision, issues);
        CheckDivision("offset", Offset, OffsetDivision, issues);
        if (ScaleDivision is null && (float)Scale == 0)
        {
            issues.Error("MG0117", Header.Target("scale"), $"{Name} has scale {Scale}, which makes all inputs alike; write another number, such as 1 / 255.0");
        }
    }

    public override bool ScalesValues => true;

    public override long Operations(Shape input) => 2 * input.LongSize;

    public override LayerPlan PlanTraining(TrainingContext context)
    {
        BufferReference x = context.Source;
        BufferReference y = context.Buffers.AddRows(Identifier + "Output", x.Width);
        return new LayerPlan
        {
            Output = y,
            Forward = new GeneratedMethod(
                Identifier + "_Forward",
                Code.Format($"{Formula}    x, y [rows × {x.Width}]"),
                Code.Lines(Local.Rows("x", x.Expression, x.Width), Local.Rows("y", y.Expression, x.Width), Call(x))),
            Backward = new GeneratedMethod(
                Identifier + "_Backward",
                "G·scale, in place",
                Code.Format($"Kernels::RescalingKernel.Backward({context.Gradient(x.Width)}, width: {x.Width}, buffers.Rows, scale: {Scale});")),
        };
    }

    public override void PlanInference(InferencePlan plan, Shape input) =>
        plan.AddRowMap(Identifier, Formula, (source, _) => Call(source));

    private string Formula => $"y = x·{CSharpLiteral.Plain(Scale)}" + Offset switch
    {
        0 => "",
        < 0 => " - " + CSharpLiteral.Plain(-Offset),
        _ => " + " + CSharpLiteral.Plain(Offset),
    };

    private string Call(BufferReference x) => Code.Format(
        $"Kernels::RescalingKernel.Forward(x, inputStride: {x.Stride}, y, width: {x.Width}, buffers.Rows, scale: {Scale}, offset: {Offset});");

    private void CheckDivision(string argument, double value, IntegerDivision? division, IssueList issues)
    {
        if (division is not null)
        {
            issues.Error(
                "MG0117",
                Header.Target(argument),
                $"{Name} has {argument} {division.Written}, a division of integers, which is {value}; write {division.Exact}",
                division.Exact);
        }
    }
}
