namespace ModelGen.EndToEnd.Tests;

/// <summary>Layers of golden files as attributes.</summary>
internal static class LayerAttributes
{
    private const double DefaultSlope = 0.2;
    private const double DefaultAlpha = 1;

    /// <summary>Whether the activation needs an attribute of its own, because its parameter is not the default.</summary>
    public static bool HasParameter(GoldenLayer layer) => layer.Activation switch
    {
        "leaky_relu" => layer.NegativeSlope is { } slope && slope != DefaultSlope,
        "elu" => layer.Alpha is { } alpha && alpha != DefaultAlpha,
        _ => false,
    };

    public static string Dense(GoldenLayer layer)
    {
        AttributeText text = new AttributeText("Dense").Positional($"{layer.Units}");
        if (layer.Activation != "linear")
        {
            text.Positional(Function(layer));
        }

        return text
            .Set("UseBias", layer.UseBias, @default: true)
            .Set("Kernel", layer.KernelRegularizer)
            .Set("Bias", layer.BiasRegularizer)
            .Set("Activity", layer.ActivityRegularizer)
            .ToString();
    }

    public static string Activation(GoldenLayer layer) => new AttributeText("Activation")
        .Positional(Function(layer))
        .Set("NegativeSlope", layer.Activation == "leaky_relu" ? layer.NegativeSlope : null, DefaultSlope)
        .Set("Alpha", layer.Activation == "elu" ? layer.Alpha : null, DefaultAlpha)
        .ToString();

    public static string Dropout(GoldenLayer layer) =>
        new AttributeText("Dropout").Positional(AttributeText.Number(layer.Rate)).ToString();

    public static string BatchNorm(GoldenLayer layer)
    {
        // There is no L1 of gamma and beta to declare.
        Assert.True(layer is { GammaRegularizer: null or { L1: 0 }, BetaRegularizer: null or { L1: 0 } });
        return new AttributeText("BatchNorm")
            .Set("Momentum", layer.Momentum, 0.99)
            .Set("Epsilon", layer.Epsilon, 1e-3)
            .Set("Center", layer.Center, @default: true)
            .Set("Scale", layer.Scale, @default: true)
            .Set("GammaL2", layer.GammaRegularizer?.L2)
            .Set("BetaL2", layer.BetaRegularizer?.L2)
            .ToString();
    }

    private static string Function(GoldenLayer layer) => $"Activation.{AttributeText.Member(layer.Activation)}";
}
