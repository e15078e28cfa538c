using System.Buffers.Binary;

namespace ModelGen;

/// <summary>
/// Reads an IDX file front to back: two zero bytes, the type of the values, the number of dimensions, their sizes, the values. No
/// size is believed before the file is known to be as long: where that cannot be known, memory grows with the bytes that are there.
/// </summary>
internal sealed class IdxReader(Stream stream, string source)
{
    private const int MagicLength = 4;
    private const int SizeLength = 4;
    private const byte UnsignedByte = 0x08;
    private const int FirstPiece = 1 << 16;
    private readonly long? _length = stream.CanSeek ? stream.Length : null;

    /// <param name="content">What the values are, for messages.</param>
    /// <param name="dimensions">How many dimensions such content has.</param>
    /// <exception cref="DataFileException">The file is not as it should be.</exception>
    /// <exception cref="InvalidDataException">Compressed data is damaged.</exception>
    public IdxArray Read(string content, int dimensions)
    {
        byte[] header = new byte[MagicLength + dimensions * SizeLength];
        int read = stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
        RequireMagic(header.AsSpan(0, Math.Min(read, MagicLength)), content, dimensions);
        if (read < header.Length)
        {
            throw Fault($"it is truncated: its header has {header.Length} bytes, but the file only {read}.");
        }

        uint[] sizes = new uint[dimensions];
        for (int i = 0; i < dimensions; i++)
        {
            sizes[i] = BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(MagicLength + i * SizeLength));
        }

        int count = Count(sizes, header.Length);
        return new IdxArray(Array.ConvertAll(sizes, static size => (int)size), ReadValues(count, sizes, header.Length));
    }

    private void RequireMagic(ReadOnlySpan<byte> magic, string content, int dimensions)
    {
        if (magic.Length < MagicLength || magic[0] != 0 || magic[1] != 0)
        {
            throw Fault($"it is no IDX file: it begins with {Hex(magic)}, and not with 00 00 {UnsignedByte:X2} {dimensions:X2}.");
        }

        if (magic[2] != UnsignedByte)
        {
            throw Fault($"its values are of type 0x{magic[2]:X2}, but only unsigned bytes (0x{UnsignedByte:X2}) can be read: write it again with such.");
        }

        if (magic[3] != dimensions)
        {
            throw Fault(
                $"it has {CountText.Of(magic[3], "dimension")}, but {content} have {dimensions}: "
                + $"{nameof(Idx.ReadImages)} takes files of 3 dimensions, {nameof(Idx.ReadLabels)} of 1.");
        }
    }

    private int Count(uint[] sizes, int headerLength)
    {
        UInt128 count = 1;
        foreach (uint size in sizes)
        {
            count *= size;
        }

        if (count == 0)
        {
            throw Fault($"its header announces {Product(sizes)} values, which are none.");
        }

        UInt128 expected = count + (UInt128)headerLength;
        if (_length is { } length && expected != (UInt128)length)
        {
            throw expected > (UInt128)length ? Truncated(sizes, expected, length) : TooLong(sizes, expected);
        }

        return count <= (UInt128)Array.MaxLength
            ? (int)count
            : throw Fault($"its header announces {Product(sizes)} values, more than the {Array.MaxLength} that an array holds: divide the file.");
    }

    private byte[] ReadValues(int count, uint[] sizes, int headerLength)
    {
        byte[] values = new byte[_length is null ? Math.Min(count, FirstPiece) : count];
        int read = 0;
        while (true)
        {
            read += stream.ReadAtLeast(values.AsSpan(read), values.Length - read, throwOnEndOfStream: false);
            if (read < values.Length)
            {
                throw Truncated(sizes, (UInt128)(headerLength + (long)count), headerLength + (long)read);
            }

            if (read == count)
            {
                return stream.ReadByte() < 0 ? values : throw TooLong(sizes, (UInt128)(headerLength + (long)count));
            }

            Array.Resize(ref values, (int)Math.Min(count, 2L * read));
        }
    }

    private DataFileException Truncated(uint[] sizes, UInt128 expected, long actual)
        => Fault($"it is truncated: its header announces {Product(sizes)} values, that is {expected} bytes in all, but there are {actual}. Fetch the file again.");

    private DataFileException TooLong(uint[] sizes, UInt128 expected)
        => Fault($"its header announces {Product(sizes)} values, that is {expected} bytes in all, but {(_length is { } length ? $"there are {length}" : "more follow")}.");

    private static string Product(uint[] sizes) => string.Join(" × ", sizes);

    private static string Hex(ReadOnlySpan<byte> bytes)
        => bytes.IsEmpty ? "nothing" : Convert.ToHexString(bytes).Chunk(2).Select(static pair => new string(pair)).Aggregate(static (a, b) => $"{a} {b}");

    private DataFileException Fault(string problem) => new(source, problem);
}
