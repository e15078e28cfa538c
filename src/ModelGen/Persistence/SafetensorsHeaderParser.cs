using System.Text.Json;

namespace ModelGen;

/// <summary>Reads the JSON header strictly: what the format does not allow throws <see cref="FormatException"/>.</summary>
internal static class SafetensorsHeaderParser
{
    /// <exception cref="FormatException">The header breaks a rule of the format.</exception>
    /// <exception cref="JsonException">The header is not JSON.</exception>
    public static SafetensorsHeader Parse(ReadOnlySpan<byte> json)
    {
        if (json.IsEmpty || json[0] != (byte)'{')
        {
            throw new FormatException("the header does not begin with '{'");
        }

        Utf8JsonReader reader = new(json);
        Dictionary<string, string> metadata = [];
        Dictionary<string, SafetensorsTensor> tensors = new(StringComparer.Ordinal);
        bool hasMetadata = false;
        reader.Read();
        while (NextProperty(ref reader, out string name))
        {
            RequireRoom(tensors.Count, "tensors");
            if (name == SafetensorsHeader.MetadataKey && !hasMetadata)
            {
                hasMetadata = true;
                ReadMetadata(ref reader, metadata);
            }
            else if (name == SafetensorsHeader.MetadataKey || !tensors.TryAdd(name, ReadTensor(ref reader, name)))
            {
                throw new FormatException($"the header names '{name}' twice");
            }
        }

        // Only the padding may follow; the reader throws on anything else.
        reader.Read();
        return new SafetensorsHeader(metadata, InDataOrder(tensors.Values));
    }

    private static void ReadMetadata(ref Utf8JsonReader reader, Dictionary<string, string> metadata)
    {
        BeginObject(ref reader, SafetensorsHeader.MetadataKey);
        while (NextProperty(ref reader, out string key))
        {
            RequireRoom(metadata.Count, "entries of metadata");
            if (!reader.Read() || reader.TokenType != JsonTokenType.String)
            {
                throw new FormatException($"the metadata '{key}' is no text");
            }

            if (!metadata.TryAdd(key, Text(ref reader)))
            {
                throw new FormatException($"the metadata '{key}' is given twice");
            }
        }
    }

    private static SafetensorsTensor ReadTensor(ref Utf8JsonReader reader, string name)
    {
        string? dataType = null;
        List<long>? shape = null;
        List<long>? offsets = null;
        BeginObject(ref reader, name);
        while (NextProperty(ref reader, out string key))
        {
            switch (key)
            {
                case "dtype" when dataType is null && reader.Read() && reader.TokenType == JsonTokenType.String:
                    dataType = Text(ref reader);
                    break;
                case "shape" when shape is null:
                    shape = ReadNumbers(ref reader, name);
                    break;
                case "data_offsets" when offsets is null:
                    offsets = ReadNumbers(ref reader, name);
                    break;
                default:
                    throw new FormatException($"the tensor '{name}' has an unknown, repeated or malformed entry '{key}'");
            }
        }

        if (dataType is null || shape is null || offsets is not [long begin, long end])
        {
            throw new FormatException($"the tensor '{name}' lacks its dtype, shape or two data_offsets");
        }

        return SafetensorsNumbers.Size(dataType) > 0
            ? new SafetensorsTensor(name, dataType, shape, begin, end)
            : throw new FormatException($"the tensor '{name}' has the unknown number type '{Excerpt.Of(dataType)}'");
    }

    private static List<long> ReadNumbers(ref Utf8JsonReader reader, string name)
    {
        List<long> numbers = [];
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
        {
            throw new FormatException($"the tensor '{name}' has something else where a list of numbers belongs");
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt64(out long number) || number < 0)
            {
                throw new FormatException($"the tensor '{name}' has a dimension or offset that is no whole number of at least 0");
            }

            if (numbers.Count == SafetensorsHeader.MaxDimensions)
            {
                throw new FormatException($"the tensor '{name}' has more than {SafetensorsHeader.MaxDimensions} dimensions or offsets");
            }

            numbers.Add(number);
        }

        return numbers;
    }

    /// <summary>Checks that the tensors fill the data part without gaps or overlaps, each with as many bytes as its shape asks for.</summary>
    private static List<SafetensorsTensor> InDataOrder(IEnumerable<SafetensorsTensor> tensors)
    {
        List<SafetensorsTensor> ordered = [.. tensors.OrderBy(tensor => tensor.Begin).ThenBy(tensor => tensor.End)];
        long expectedBegin = 0;
        foreach (SafetensorsTensor tensor in ordered)
        {
            if (tensor.Begin != expectedBegin)
            {
                throw new FormatException($"the data of tensor '{tensor.Name}' begins at byte {tensor.Begin} instead of {expectedBegin}");
            }

            long expectedLength = ByteLength(tensor);
            if (tensor.Length != expectedLength)
            {
                throw new FormatException(
                    $"the tensor '{tensor.Name}' {tensor.ShapeText} needs {expectedLength} bytes, but its data is given {tensor.Length}");
            }

            expectedBegin = tensor.End;
        }

        return ordered;
    }

    private static long ByteLength(SafetensorsTensor tensor)
    {
        try
        {
            long length = tensor.Shape.Aggregate((long)SafetensorsNumbers.Size(tensor.NumberType), (product, dimension) => checked(product * dimension));

            // The end must be countable with the header in front.
            _ = checked(tensor.Begin + length + SafetensorsHeader.MaxLength + SafetensorsHeader.PrefixLength);
            return length;
        }
        catch (OverflowException)
        {
            throw new FormatException($"the tensor '{tensor.Name}' {tensor.ShapeText} is larger than any file");
        }
    }

    private static void RequireRoom(int count, string what)
    {
        if (count == SafetensorsHeader.MaxEntries)
        {
            throw new FormatException($"the header has more than {SafetensorsHeader.MaxEntries} {what}");
        }
    }

    private static void BeginObject(ref Utf8JsonReader reader, string name)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new FormatException($"the header's entry '{name}' is no object");
        }
    }

    private static bool NextProperty(ref Utf8JsonReader reader, out string name)
    {
        bool isProperty = reader.Read() && reader.TokenType == JsonTokenType.PropertyName;
        if (isProperty && reader.ValueSpan.Length > SafetensorsHeader.MaxNameLength)
        {
            throw new FormatException($"the header has a name of {reader.ValueSpan.Length} bytes, more than {SafetensorsHeader.MaxNameLength}");
        }

        name = isProperty ? Text(ref reader) : "";
        return isProperty;
    }

    /// <summary>The text of the present token; text that is not valid UTF-8 breaks the format.</summary>
    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new FormatException("the header holds text that is not valid UTF-8");
        }
    }
}
