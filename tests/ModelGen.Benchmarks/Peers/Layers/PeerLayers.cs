using System.Globalization;

namespace ModelGen.Benchmarks;

/// <summary>The layers of a model for the peers.</summary>
internal static class PeerLayers
{
    /// <summary>Reads them from the model's description. That they are right is checked by the numbers they give.</summary>
    /// <exception cref="NotSupportedException">A layer that no benchmark has had yet.</exception>
    public static IReadOnlyList<PeerLayer> Of(ModelInfo info) => [.. info.Layers.SelectMany(Read)];

    private static IEnumerable<PeerLayer> Read(LayerInfo layer, int index)
    {
        string[] settings = layer.Settings.Split(", ", StringSplitOptions.RemoveEmptyEntries);
        return layer.Kind switch
        {
            "Dense" => [new PeerDense(layer.Name, !settings.Contains("no bias")), .. settings.Where(static s => s != "no bias").Select(ReadActivation)],
            "Activation" => settings.Select(ReadActivation),
            "BatchNorm" => [new PeerBatchNorm(layer.Name)],
            "Dropout" => [new PeerDropout(index, layer.InputShape[0], double.Parse(settings[0].Split(' ')[1], CultureInfo.InvariantCulture))],
            _ => throw Unknown(layer.Kind),
        };
    }

    private static PeerLayer ReadActivation(string setting) => setting switch
    {
        "relu" => new PeerRelu(),
        "softmax" => new PeerSoftmax(),
        _ => throw Unknown(setting),
    };

    private static NotSupportedException Unknown(string what) => new($"The peers have no '{what}' yet: add it to {nameof(PeerLayers)}.");
}
