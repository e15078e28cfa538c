namespace ModelGen.Generator;

/// <summary>Mirrors half of the images while training.</summary>
internal sealed record RandomFlipLayer(LayerHeader Header, string Mode) : AugmentationLayer(Header)
{
    private const string DefaultMode = "HorizontalAndVertical";

    public static LayerDefinition Definition { get; } = new("ModelGen.RandomFlipAttribute", "RandomFlip", static (arguments, header) =>
        new RandomFlipLayer(header, arguments.Enum("mode", DefaultMode)))
    {
        Keras = [new KerasForm("RandomFlip", Import)],
    };

    private static ImportedAttribute Import(KerasObject layer)
    {
        layer.TakeMember("mode", "mode", KerasNames.FlipModes, DefaultMode);
        layer.RefuseUnless("data_format", "channels_last");
        return layer.ToAttribute("RandomFlip");
    }

    public override string Kind => "RandomFlip";

    public override string Settings => Sides;

    protected override string Change => $"y = x, or with probability 1/2 its mirror image, {Sides}";

    private string Sides => Mode == DefaultMode ? "horizontal and vertical" : Mode.ToLowerInvariant();

    protected override string Forward(string rows, string image, string stream) => Call("Forward", rows, image, stream);

    protected override string Backward(string rows, string image, string stream) => Call("Backward", rows, image, stream);

    private string Call(string method, string rows, string image, string stream) =>
        $"""
        Kernels::FlipKernel.{method}(
            Api::FlipMode.{Mode}, {rows}, {image}, buffers.Rows, {stream});
        """;
}
