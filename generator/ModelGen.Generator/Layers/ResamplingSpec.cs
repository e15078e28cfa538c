namespace ModelGen.Generator;

/// <summary>What an image has between its pixels and beyond its edges.</summary>
internal sealed record ResamplingSpec(string Fill, double FillValue, string Interpolation)
{
    private const string Constant = "Constant";
    private const string DefaultFill = "Reflect";
    private const string DefaultInterpolation = "Bilinear";

    public static ResamplingSpec Read(AttributeArguments arguments) => new(
        arguments.Enum("Fill", DefaultFill),
        arguments.Double("FillValue", 0),
        arguments.Enum("Interpolation", DefaultInterpolation));

    public static void Import(KerasObject layer)
    {
        layer.TakeMember("Fill", "fill_mode", KerasNames.FillModes, DefaultFill);
        layer.TakeNumber("FillValue", "fill_value", 0);
        layer.TakeMember("Interpolation", "interpolation", KerasNames.Interpolations, DefaultInterpolation);
        layer.RefuseUnless("data_format", "channels_last");
    }

    /// <summary>Reports a value that is never read.</summary>
    public void Validate(LayerHeader layer, IssueList issues)
    {
        if (FillValue != 0 && Fill != Constant)
        {
            issues.WithoutEffect(layer.Target("FillValue"), $"{layer.Name} fills with FillMode.{Fill}, so that FillValue {FillValue} has no effect; remove it, or write Fill = FillMode.Constant");
        }
    }

    /// <summary>Constructs the runtime's value.</summary>
    public string Expression => Code.Format($"new Kernels::Resampling(Api::FillMode.{Fill}, {FillValue}, Api::Interpolation.{Interpolation})");

    /// <summary>For people, what differs from the defaults; null when nothing does.</summary>
    public string? Description => SettingsText.JoinOrNull(
        Fill == DefaultFill ? null : $"fill {Fill.ToLowerInvariant()}{(Fill == Constant ? " " + CSharpLiteral.Plain(FillValue) : "")}",
        Interpolation == DefaultInterpolation ? null : "interpolation " + Interpolation.ToLowerInvariant());
}
