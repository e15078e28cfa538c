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

        if (LineDifference.First([.. Layers(expected)], [.. Layers(found)]) is { } difference)
        {
            return $"expected the layer '{difference.Expected}', but it has '{difference.Found}'";
        }

        return found.Fingerprint == expected.Fingerprint
            ? null
            : $"the fingerprint is {found.Fingerprint} instead of {expected.Fingerprint}, so layers, their order or their settings differ";
    }

    /// <summary>The layers that compute something at inference, each with all that decides what.</summary>
    private static IEnumerable<string> Layers(ModelInfo info)
    {
        ILookup<string, ParameterInfo> parameters = info.Parameters.ToLookup(static parameter => parameter.Layer);
        foreach (LayerInfo layer in info.Layers)
        {
            string[] settings =
            [
                .. layer.Activation == Activation.Linear ? Array.Empty<string>() : [layer.Activation.ToString()],
                .. layer.OwnActivation is { } own ? [own] : Array.Empty<string>(),
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
