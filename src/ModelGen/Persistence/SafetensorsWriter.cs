using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace ModelGen;

/// <summary>Writes parameters as a safetensors file. The same parameters and metadata give the same bytes.</summary>
internal static class SafetensorsWriter
{
    /// <summary>The header is padded with spaces to a multiple of this, so that the data is aligned.</summary>
    private const int Alignment = 8;

    public static void Write(Stream stream, IReadOnlyDictionary<string, string> metadata, IEnumerable<Parameter> parameters)
    {
        List<Parameter> ordered = [.. parameters.OrderBy(parameter => parameter.Name, StringComparer.Ordinal)];
        WriteHeader(stream, Header(metadata, ordered));
        float[] values = new float[ordered.Select(parameter => parameter.Count).DefaultIfEmpty().Max()];
        foreach (Parameter parameter in ordered)
        {
            Span<float> span = values.AsSpan(0, parameter.Count);
            parameter.CopyTo(span);
            LittleEndian.Convert(span);
            stream.Write(MemoryMarshal.AsBytes(span));
        }
    }

    private static ReadOnlySpan<byte> Header(IReadOnlyDictionary<string, string> metadata, List<Parameter> parameters)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartObject();
            json.WriteStartObject(SafetensorsHeader.MetadataKey);
            foreach ((string key, string value) in metadata)
            {
                json.WriteString(key, value);
            }

            json.WriteEndObject();
            WriteTensors(json, parameters);
            json.WriteEndObject();
        }

        int padding = -buffer.WrittenCount & (Alignment - 1);
        buffer.GetSpan(padding)[..padding].Fill((byte)' ');
        buffer.Advance(padding);
        return buffer.WrittenSpan;
    }

    private static void WriteTensors(Utf8JsonWriter json, List<Parameter> parameters)
    {
        long offset = 0;
        foreach (Parameter parameter in parameters)
        {
            json.WriteStartObject(parameter.Name);
            json.WriteString("dtype", "F32");
            json.WriteStartArray("shape");
            foreach (int dimension in parameter.Shape)
            {
                json.WriteNumberValue(dimension);
            }

            json.WriteEndArray();
            json.WriteStartArray("data_offsets");
            json.WriteNumberValue(offset);
            offset += (long)parameter.Count * sizeof(float);
            json.WriteNumberValue(offset);
            json.WriteEndArray();
            json.WriteEndObject();
        }
    }

    private static void WriteHeader(Stream stream, ReadOnlySpan<byte> header)
    {
        Span<byte> prefix = stackalloc byte[SafetensorsHeader.PrefixLength];
        BinaryPrimitives.WriteUInt64LittleEndian(prefix, (ulong)header.Length);
        stream.Write(prefix);
        stream.Write(header);
    }
}
