using System.Buffers.Binary;
using System.Text;

namespace ModelGen.Benchmarks;

/// <summary>Writes a message of protocol buffers, field by field.</summary>
internal sealed class ProtobufWriter
{
    private const int VarintType = 0;
    private const int LengthType = 2;
    private const int FixedType = 5;

    private readonly MemoryStream _bytes = new();

    /// <summary>An integer.</summary>
    public void Write(int field, long value)
    {
        WriteTag(field, VarintType);
        WriteVarint((ulong)value);
    }

    /// <summary>A number.</summary>
    public void Write(int field, float value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(float)];
        BinaryPrimitives.WriteSingleLittleEndian(bytes, value);
        WriteTag(field, FixedType);
        _bytes.Write(bytes);
    }

    /// <summary>A text.</summary>
    public void Write(int field, string value) => Write(field, Encoding.UTF8.GetBytes(value));

    /// <summary>Bytes.</summary>
    public void Write(int field, ReadOnlySpan<byte> value)
    {
        WriteTag(field, LengthType);
        WriteVarint((ulong)value.Length);
        _bytes.Write(value);
    }

    /// <summary>A message inside this one.</summary>
    public void Write(int field, Action<ProtobufWriter> write)
    {
        ProtobufWriter inner = new();
        write(inner);
        Write(field, inner.ToArray());
    }

    /// <summary>The message.</summary>
    public byte[] ToArray() => _bytes.ToArray();

    private void WriteTag(int field, int type) => WriteVarint((ulong)((field << 3) | type));

    private void WriteVarint(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            _bytes.WriteByte((byte)(value | 0x80));
        }

        _bytes.WriteByte((byte)value);
    }
}
