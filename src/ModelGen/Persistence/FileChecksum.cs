using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace ModelGen;

/// <summary>
/// CRC-32C of a whole file, header and tensors; its own 8 hex digits in the metadata count as zeros. It tells a damaged file from a whole
/// one, and is no protection against who makes another with the same on purpose.
/// </summary>
internal sealed class FileChecksum
{
    /// <summary>Its key in the metadata.</summary>
    public const string Key = "checksum";

    /// <summary>What stands in the metadata until the checksum is known.</summary>
    public const string Blank = "00000000";

    private uint _remainder = uint.MaxValue;

    /// <summary>8 hex digits.</summary>
    public string Text => (~_remainder).ToString("x8", CultureInfo.InvariantCulture);

    // Quotes inside of texts are escaped, so that this is the key wherever it is.
    private static ReadOnlySpan<byte> Entry => "\"checksum\":\""u8;

    /// <summary>Takes the header with the length in front of it.</summary>
    public void AddHeader(ReadOnlySpan<byte> header)
    {
        Span<byte> prefix = stackalloc byte[SafetensorsHeader.PrefixLength];
        BinaryPrimitives.WriteUInt64LittleEndian(prefix, (ulong)header.Length);
        Add(prefix);
        int digits = DigitsOf(header);
        if (digits < 0)
        {
            Add(header);
            return;
        }

        Add(header[..digits]);
        Add(Encoding.ASCII.GetBytes(Blank));
        Add(header[(digits + Blank.Length)..]);
    }

    /// <summary>Takes the bytes that follow.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        uint remainder = _remainder;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            remainder = BitOperations.Crc32C(remainder, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        foreach (byte rest in bytes)
        {
            remainder = BitOperations.Crc32C(remainder, rest);
        }

        _remainder = remainder;
    }

    /// <summary>Writes the checksum into a header that has room for it.</summary>
    public void Enter(Span<byte> header)
    {
        int digits = DigitsOf(header);
        if (digits >= 0)
        {
            Encoding.ASCII.GetBytes(Text, header[digits..]);
        }
    }

    /// <summary>Where a header has the digits; below 0 where it has none.</summary>
    private static int DigitsOf(ReadOnlySpan<byte> header)
    {
        int entry = header.IndexOf(Entry);
        int digits = entry + Entry.Length;
        return entry < 0 || header.Length < digits + Blank.Length ? -1 : digits;
    }
}
