namespace ModelGen.Generator;

/// <summary>Zooms images in and out at random while training.</summary>
internal sealed record RandomZoomLayer(LayerHeader Header, FactorRange Factor, ResamplingSpec Resampling)
    : WarpLayer(Header, Factor, Resampling)
{
    public static LayerDefinition Definition { get; } = new("ModelGen.RandomZoomAttribute", "RandomZoom", static (arguments, header) =>
        new RandomZoomLayer(header, FactorRange.Read(arguments), ResamplingSpec.Read(arguments)))
    {
        Keras = [new KerasForm("RandomZoom", Import)],
    };

    private static ImportedAttribute Import(KerasObject layer)
    {
        FactorRange.Import(layer, "height_factor");
        ResamplingSpec.Import(layer);
        layer.RefuseAny("width_factor");
        return layer.ToAttribute("RandomZoom");
    }

    public override string Kind => "RandomZoom";

    protected override string Transform => "Zoom";

    protected override string Change => $"y = x zoomed by {CSharpLiteral.Plain(Factor.Low)} to {CSharpLiteral.Plain(Factor.High)}, out where positive";

    public override void Validate(LayerInput input, IssueList issues)
    {
        base.Validate(input, issues);
        Factor.Validate(
            Header,
            static factor => (float)factor is > -1 and <= 1,
            "it is a share of the image's size, above -1 and at most 1, such as 0.2",
            issues);
    }
}
