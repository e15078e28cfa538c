using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ModelGen.EndToEnd.Tests;

/// <summary>Reads nested arrays of numbers as one flat array, row-major; "inf", "-inf" and "nan" are numbers too.</summary>
internal sealed class FlatNumbersConverter : JsonConverter<double[]>
{
    public override double[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        List<double> numbers = [];
        int depth = 0;
        do
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartArray:
                    depth++;
                    break;
                case JsonTokenType.EndArray:
                    depth--;
                    break;
                case JsonTokenType.String:
                    numbers.Add(Special(reader.GetString()!));
                    break;
                default:
                    numbers.Add(reader.GetDouble());
                    break;
            }
        }
        while (depth > 0 && reader.Read());

        return [.. numbers];
    }

    public override void Write(Utf8JsonWriter writer, double[] value, JsonSerializerOptions options) => throw new NotSupportedException();

    private static double Special(string text) => text switch
    {
        "inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        "nan" => double.NaN,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };
}
