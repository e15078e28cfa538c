using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace ModelGen;

/// <summary>
/// Writes tensors as a safetensors file, sorted by name. The same tensors and metadata give the same bytes. A checksum that the metadata
/// leave blank is filled in.
/// </summary>
internal static class SafetensorsWriter
{
    /// <summary>The header is padded with spaces to a multiple of this, so that the data is aligned.</summary>
    private const int Alignment = 8;

    public static void Write(Stream stream, IReadOnlyDictionary<string, string> metadata, IEnumerable<SafetensorsSource> tensors)
    {
        List<SafetensorsSource> ordered = [.. tensors.OrderBy(tensor => tensor.Name, StringComparer.Ordinal)];
        byte[] header = Header(metadata, ordered);
        float[] values = new float[ordered.Select(tensor => tensor.Count).DefaultIfEmpty().Max()];
        if (metadata.ContainsKey(FileChecksum.Key))
        {
            Sum(header, ordered, values).Enter(header);
        }

        WriteHeader(stream, header);
        foreach (SafetensorsSource tensor in ordered)
        {
            stream.Write(Bytes(tensor, values));
        }
    }

    private static FileChecksum Sum(byte[] header, List<SafetensorsSource> tensors, float[] values)
    {
        FileChecksum checksum = new();
        checksum.AddHeader(header);
        foreach (SafetensorsSource tensor in tensors)
        {
            checksum.Add(Bytes(tensor, values));
        }

        return checksum;
    }

    /// <param name="tensor">The tensor.</param>
    /// <param name="values">Room for its values, where the bytes are afterwards.</param>
    private static ReadOnlySpan<byte> Bytes(SafetensorsSource tensor, float[] values)
    {
        Span<float> span = values.AsSpan(0, tensor.Count);
        tensor.CopyTo(span);
        LittleEndian.Convert(span);
        return MemoryMarshal.AsBytes(span);
    }

    private static byte[] Header(IReadOnlyDictionary<string, string> metadata, List<SafetensorsSource> tensors)
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
            WriteTensors(json, tensors);
            json.WriteEndObject();
        }

        RequireReadable(metadata, tensors, buffer.WrittenCount);
        int padding = -buffer.WrittenCount & (Alignment - 1);
        buffer.GetSpan(padding)[..padding].Fill((byte)' ');
        buffer.Advance(padding);
        return buffer.WrittenSpan.ToArray();
    }

    /// <exception cref="InvalidOperationException">The file could not be read again.</exception>
    private static void RequireReadable(IReadOnlyDictionary<string, string> metadata, List<SafetensorsSource> tensors, int length)
    {
        int entries = Math.Max(metadata.Count, tensors.Count);
        int longest = metadata.Keys.Concat(tensors.Select(static tensor => tensor.Name)).Select(Encoding.UTF8.GetByteCount).DefaultIfEmpty().Max();
        if (entries > SafetensorsHeader.MaxEntries || longest > SafetensorsHeader.MaxNameLength || length > SafetensorsHeader.MaxLength - Alignment)
        {
            throw new InvalidOperationException(
                $"The file could not be read again: it would have a header of {length} bytes, {entries} entries and names of {longest} bytes, "
                + $"where {SafetensorsHeader.MaxLength}, {SafetensorsHeader.MaxEntries} and {SafetensorsHeader.MaxNameLength} are read. Keep less in callbacks, or shorter names.");
        }
    }

    private static void WriteTensors(Utf8JsonWriter json, List<SafetensorsSource> tensors)
    {
        long offset = 0;
        foreach (SafetensorsSource tensor in tensors)
        {
            json.WriteStartObject(tensor.Name);
            json.WriteString("dtype", SafetensorsNumbers.Float32);
            json.WriteStartArray("shape");
            foreach (int dimension in tensor.Shape)
            {
                json.WriteNumberValue(dimension);
            }

            json.WriteEndArray();
            json.WriteStartArray("data_offsets");
            json.WriteNumberValue(offset);
            offset += (long)tensor.Count * sizeof(float);
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
