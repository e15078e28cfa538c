namespace ModelGen.Generator;

/// <summary>Turns an image into a vector. Rows are contiguous already, so that nothing moves.</summary>
internal sealed record FlattenLayer(LayerHeader Header) : LayerSpec(Header)
{
    public static LayerDefinition Definition { get; } = new("ModelGen.FlattenAttribute", "Flatten", static (_, header) =>
        new FlattenLayer(header))
    {
        Keras = [new KerasForm("Flatten", Import) { OutputRank = 1 }],
    };

    private static ImportedAttribute Import(KerasObject layer)
    {
        layer.RefuseUnless("data_format", "channels_last");
        return layer.ToAttribute("Flatten");
    }

    public override string Kind => "Flatten";

    public override string Settings => "";

    public override string Signature => "";

    public override bool KeepsValues => true;

    public override Shape OutputShape(Shape input) => input.Flattened;

    public override void Validate(LayerInput input, IssueList issues)
    {
        Header.RequireNoTrainable(issues);
        if (input.Shape is { IsKnown: true, IsFlat: true })
        {
            issues.Suggestion("MG0111", Header.Target(), $"{Name} does nothing, for {input.Source} is flat already, {input.Shape} values a row; remove it");
        }
    }

    public override LayerPlan PlanTraining(TrainingContext context) => new() { Output = context.Source };

    public override void PlanInference(InferencePlan plan, Shape input)
    {
    }
}
