using System.Globalization;

namespace ModelGen;

/// <summary>Says why the weights of one model do not fit another.</summary>
internal static class ArchitectureDifference
{
    /// <summary>The first difference; <see langword="null"/> where the weights fit.</summary>
    public static string? Between(ModelInfo found, ModelInfo expected)
    {
        if (!found.InputShape.SequenceEqual(expected.InputShape))
        {
            return $"expected the input {ShapeText.Format(expected.InputShape)}, but its input is {ShapeText.Format(found.InputShape)}";
        }

        string[] theirs = [.. Layers(found)];
        string[] ours = [.. Layers(expected)];
        for (int layer = 0; layer < Math.Max(ours.Length, theirs.Length); layer++)
        {
            (string our, string their) = (At(ours, layer), At(theirs, layer));
            if (our != their)
            {
                return $"expected the layer '{our}', but it has '{their}'";
            }
        }

        return found.Fingerprint == expected.Fingerprint
            ? null
            : $"the fingerprint is {found.Fingerprint} instead of {expected.Fingerprint}, so layers, their order or their settings differ";
    }

    private static string At(string[] layers, int index) => index < layers.Length ? layers[index] : "none";

    /// <summary>The layers that compute something at inference, each with all that decides what.</summary>
    private static IEnumerable<string> Layers(ModelInfo info)
    {
        ILookup<string, ParameterInfo> parameters = info.Parameters.ToLookup(static parameter => parameter.Layer);
        foreach (LayerInfo layer in info.Layers)
        {
            string[] settings =
            [
                .. layer.Activation == Activation.Linear ? Array.Empty<string>() : [layer.Activation.ToString()],
                .. layer.Numbers.Select(static number => string.Create(CultureInfo.InvariantCulture, $"{number.Name} {number.Value}")),
                .. parameters[layer.Name].OrderBy(static parameter => parameter.Name, StringComparer.Ordinal).Select(static parameter => $"{parameter.Role} {ShapeText.Format(parameter.Shape)}"),
            ];
            if (settings.Length > 0)
            {
                yield return $"{layer.Name}: {layer.Kind} {ShapeText.Format(layer.OutputShape)}, {string.Join(", ", settings)}";
            }
        }
    }
}
