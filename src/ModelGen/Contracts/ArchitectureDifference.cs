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

        if (Between(Texts(found, found.Layers), Texts(expected, expected.Layers)) is { } difference)
        {
            return difference;
        }

        return found.Fingerprint == expected.Fingerprint
            ? null
            : $"the fingerprint is {found.Fingerprint} instead of {expected.Fingerprint}, so layers, their order or their settings differ";
    }

    /// <summary>The first difference in a layer, or in the layers of a block; <see langword="null"/> where the weights fit.</summary>
    /// <param name="name">The layer's name, or the block's.</param>
    /// <param name="found">The one model.</param>
    /// <param name="expected">The other.</param>
    public static string? Within(string name, ModelInfo found, ModelInfo expected)
    {
        return Between(TextsWithin(found), TextsWithin(expected));

        IEnumerable<string> TextsWithin(ModelInfo info) => Texts(info, info.Layers.Where(layer => LayerPath.IsWithin(layer.Name, name)));
    }

    private static string? Between(IEnumerable<string> found, IEnumerable<string> expected) =>
        LineDifference.First([.. expected], [.. found]) is { } difference
            ? $"expected the layer '{difference.Expected}', but it has '{difference.Found}'"
            : null;

    /// <summary>The layers that compute something at inference, each with all that decides what.</summary>
    private static IEnumerable<string> Texts(ModelInfo info, IEnumerable<LayerInfo> layers)
    {
        ILookup<string, ParameterInfo> parameters = info.Parameters.ToLookup(static parameter => parameter.Layer);
        foreach (LayerInfo layer in layers)
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
