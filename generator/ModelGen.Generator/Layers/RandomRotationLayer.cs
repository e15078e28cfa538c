namespace ModelGen.Generator;

/// <summary>Turns images by random angles while training.</summary>
internal sealed record RandomRotationLayer(LayerHeader Header, FactorRange Factor, ResamplingSpec Resampling)
    : WarpLayer(Header, Factor, Resampling)
{
    public static LayerDefinition Definition { get; } = new("ModelGen.RandomRotationAttribute", "RandomRotation", static (arguments, header) =>
        new RandomRotationLayer(header, FactorRange.Read(arguments), ResamplingSpec.Read(arguments)))
    {
        Keras = [new KerasForm("RandomRotation", Import)],
    };

    private static ImportedAttribute Import(KerasObject layer)
    {
        FactorRange.Import(layer, "factor");
        ResamplingSpec.Import(layer);
        return layer.ToAttribute("RandomRotation");
    }

    public override string Kind => "RandomRotation";

    protected override string Transform => "Rotation";

    protected override string Change => $"y = x turned by {CSharpLiteral.Plain(Factor.Low)} to {CSharpLiteral.Plain(Factor.High)} of a full turn";

    public override void Validate(LayerInput input, IssueList issues)
    {
        base.Validate(input, issues);
        Factor.Validate(
            Header,
            static factor => Math.Abs((float)factor) <= 1,
            "it is a share of a full turn from -1 to 1, so write degrees as in 30 / 360.0",
            issues);
    }
}
