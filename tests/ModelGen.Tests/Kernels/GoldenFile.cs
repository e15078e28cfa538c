using System.Globalization;
using System.Text.Json;

namespace ModelGen.Tests.Kernels;

/// <summary>Reads the files of expected numbers. "inf", "-inf" and "nan" are strings there.</summary>
internal static class GoldenFile
{
    public static JsonElement Load(string name)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "golden", name + ".json");
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        return document.RootElement.Clone();
    }

    public static double Number(this JsonElement element) =>
        element.ValueKind != JsonValueKind.String
            ? element.GetDouble()
            : element.GetString() switch
            {
                "inf" => double.PositiveInfinity,
                "-inf" => double.NegativeInfinity,
                "nan" => double.NaN,
                string text => double.Parse(text, CultureInfo.InvariantCulture),
                null => throw new InvalidDataException("A number is missing."),
            };

    public static double NumberOr(this JsonElement element, string property, double absent) =>
        element.TryGetProperty(property, out JsonElement value) ? value.Number() : absent;

    /// <summary>All numbers of an array or nested arrays, in order.</summary>
    public static double[] Numbers(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? [.. element.EnumerateArray().SelectMany(Numbers)] : [element.Number()];

    public static float[] Floats(this JsonElement element) => [.. element.Numbers().Select(x => (float)x)];
}
