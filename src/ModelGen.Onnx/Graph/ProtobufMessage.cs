using System.Buffers.Binary;
using System.Text;

namespace ModelGen;

/// <summary>A message of protocol buffers. Large values stay where they are until the whole message is written.</summary>
internal sealed class ProtobufMessage
{
    private const int VarintType = 0;
    private const int LengthType = 2;
    private const int FixedType = 5;
    private const int LongestVarint = 10;

    private readonly List<ReadOnlyMemory<byte>> _parts = [];
    private long _length;

    /// <summary>Adds an integer.</summary>
    public ProtobufMessage Add(int field, long value)
    {
        AddTag(field, VarintType);
        AddVarint((ulong)value);
        return this;
    }

    /// <summary>Adds a number of 32 bits.</summary>
    public ProtobufMessage Add(int field, float value)
    {
        byte[] bytes = new byte[sizeof(float)];
        BinaryPrimitives.WriteSingleLittleEndian(bytes, value);
        AddTag(field, FixedType);
        AddPart(bytes);
        return this;
    }

    /// <summary>Adds a text.</summary>
    public ProtobufMessage Add(int field, string value) => Add(field, Encoding.UTF8.GetBytes(value));

    /// <summary>Adds bytes, which are not copied.</summary>
    public ProtobufMessage Add(int field, ReadOnlyMemory<byte> value)
    {
        AddTag(field, LengthType);
        AddVarint((ulong)value.Length);
        AddPart(value);
        return this;
    }

    /// <summary>Adds a finished message.</summary>
    public ProtobufMessage Add(int field, ProtobufMessage value)
    {
        AddTag(field, LengthType);
        AddVarint((ulong)value._length);
        _parts.AddRange(value._parts);
        _length += value._length;
        return this;
    }

    /// <summary>Adds a finished message for each of the items.</summary>
    public ProtobufMessage AddAll<T>(int field, IEnumerable<T> items, Func<T, ProtobufMessage> toMessage)
    {
        foreach (T item in items)
        {
            Add(field, toMessage(item));
        }

        return this;
    }

    /// <summary>Writes the message.</summary>
    public void WriteTo(Stream stream)
    {
        foreach (ReadOnlyMemory<byte> part in _parts)
        {
            stream.Write(part.Span);
        }
    }

    private void AddTag(int field, int type) => AddVarint((ulong)((field << 3) | type));

    private void AddVarint(ulong value)
    {
        byte[] bytes = new byte[LongestVarint];
        int length = 0;
        for (; value >= 0x80; value >>= 7)
        {
            bytes[length++] = (byte)(value | 0x80);
        }

        bytes[length++] = (byte)value;
        AddPart(bytes.AsMemory(0, length));
    }

    private void AddPart(ReadOnlyMemory<byte> part)
    {
        _parts.Add(part);
        _length += part.Length;
    }
}
