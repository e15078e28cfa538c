using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace ModelGen;

/// <summary>
/// Reads a safetensors file front to back. No length that the file claims is believed before the file is known to be as long:
/// memory grows with the bytes that are really there.
/// </summary>
internal sealed class SafetensorsReader
{
    private const int PieceLength = 1 << 16;
    private readonly Stream _stream;
    private readonly string _source;
    private readonly long? _length;
    private readonly FileChecksum _checksum = new();
    private long _position;

    /// <param name="stream">Stands at the beginning of the file, which reaches to the stream's end.</param>
    /// <param name="source">The file's name for messages.</param>
    public SafetensorsReader(Stream stream, string source)
    {
        _stream = stream;
        _source = source;
        _length = stream.CanSeek ? stream.Length - stream.Position : null;
    }

    /// <summary>The checksum of all that was read.</summary>
    public string Checksum => _checksum.Text;

    /// <summary>Reads and checks the header, and the file's length where it can be known.</summary>
    /// <exception cref="ModelFileException">It is no safetensors file, or a truncated one.</exception>
    public SafetensorsHeader ReadHeader()
    {
        byte[] bytes = ReadHeaderBytes(ReadHeaderLength());
        _checksum.AddHeader(bytes);
        SafetensorsHeader header = Parse(bytes);
        long expected = _position + header.DataLength;
        if (_length < expected)
        {
            throw Truncated(expected, _length.Value);
        }

        if (_length > expected)
        {
            throw TooLong(expected);
        }

        return header;
    }

    /// <summary>Reads the values of the next tensor in data order, which is of F32.</summary>
    /// <exception cref="ModelFileException">The file ends before.</exception>
    public void ReadValues(Span<float> values)
    {
        ReadData(MemoryMarshal.AsBytes(values), _position + (long)values.Length * sizeof(float));
        LittleEndian.Convert(values);
    }

    /// <summary>Reads the next tensor in data order, of any number type that holds fractions, as float32.</summary>
    /// <exception cref="ModelFileException">The file ends before, or a value is out of range.</exception>
    public void ReadValues(SafetensorsTensor tensor, Span<float> values)
    {
        if (tensor.NumberType == SafetensorsNumbers.Float32)
        {
            ReadValues(values);
            return;
        }

        byte[] bytes = new byte[tensor.Length];
        ReadData(bytes, _position + bytes.Length);
        if (!SafetensorsNumbers.TryConvert(tensor.NumberType, bytes, values))
        {
            throw new ModelFileException(_source, $"the tensor '{tensor.Name}' holds a number too large for float32.");
        }
    }

    /// <summary>Reads the values of the next tensor in data order, whatever its shape; the file's length must be known.</summary>
    /// <exception cref="ModelFileException">The file ends before, or the tensor is of another type than F32 or too large for an array.</exception>
    public float[] ReadValues(SafetensorsTensor tensor)
    {
        if (tensor.NumberType != SafetensorsNumbers.Float32 || tensor.Length / sizeof(float) > Array.MaxLength)
        {
            throw new ModelFileException(_source, $"its tensor '{tensor.Name}' {tensor.ShapeText} of {tensor.NumberType} is not one that ModelGen writes.");
        }

        float[] values = new float[tensor.Length / sizeof(float)];
        ReadValues(values);
        return values;
    }

    /// <summary>Passes over the values of the next tensor in data order.</summary>
    /// <exception cref="ModelFileException">The file ends before.</exception>
    public void SkipValues(long bytes)
    {
        long expected = _position + bytes;
        byte[] piece = new byte[Math.Min(bytes, PieceLength)];
        for (long left = bytes; left > 0; left -= Math.Min(left, PieceLength))
        {
            ReadData(piece.AsSpan(0, (int)Math.Min(left, PieceLength)), expected);
        }
    }

    /// <summary>Checks that nothing follows the last tensor.</summary>
    /// <exception cref="ModelFileException">Something follows.</exception>
    public void RequireEnd()
    {
        if (_length is null && _stream.ReadByte() >= 0)
        {
            throw TooLong(_position);
        }
    }

    private int ReadHeaderLength()
    {
        Span<byte> prefix = stackalloc byte[SafetensorsHeader.PrefixLength];
        ReadExactly(prefix, SafetensorsHeader.PrefixLength);
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (length is < 2 or > SafetensorsHeader.MaxLength)
        {
            throw new ModelFileException(
                _source, $"it is no safetensors file that ModelGen reads: its first 8 bytes give a header length of {length}, outside 2 to {SafetensorsHeader.MaxLength}.");
        }

        return (int)length;
    }

    private byte[] ReadHeaderBytes(int length)
    {
        long end = SafetensorsHeader.PrefixLength + length;
        if (_length < end)
        {
            throw Truncated(end, _length.Value);
        }

        byte[] header = new byte[_length is null ? Math.Min(length, PieceLength) : length];
        int read = 0;
        while (true)
        {
            ReadExactly(header.AsSpan(read), end);
            read = header.Length;
            if (read == length)
            {
                return header;
            }

            Array.Resize(ref header, (int)Math.Min(length, 2L * read));
        }
    }

    private SafetensorsHeader Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return SafetensorsHeaderParser.Parse(json);
        }
        catch (FormatException exception)
        {
            throw new ModelFileException(_source, $"it is no safetensors file: {exception.Message}.", exception);
        }
        catch (JsonException exception)
        {
            throw new ModelFileException(
                _source, $"it is no safetensors file: its header is not valid JSON at byte {exception.BytePositionInLine ?? 0}.", exception);
        }
    }

    private void ReadData(Span<byte> destination, long expectedLength)
    {
        ReadExactly(destination, expectedLength);
        _checksum.Add(destination);
    }

    /// <param name="destination">To be filled.</param>
    /// <param name="expectedLength">How long the file has to be at least, for the message.</param>
    private void ReadExactly(Span<byte> destination, long expectedLength)
    {
        int read = _stream.ReadAtLeast(destination, destination.Length, throwOnEndOfStream: false);
        _position += read;
        if (read < destination.Length)
        {
            throw Truncated(expectedLength, _position);
        }
    }

    private ModelFileException Truncated(long expected, long actual)
        => new(_source, $"it is truncated: it should have {(expected == SafetensorsHeader.PrefixLength ? "at least " : "")}{expected} bytes, but has {actual}.");

    private ModelFileException TooLong(long expected)
        => new(_source, _length is { } length
            ? $"it should have {expected} bytes, but has {length}: {CountText.Of(length - expected, "byte")} {(length - expected == 1 ? "follows" : "follow")} the last tensor."
            : $"it should have {expected} bytes, but more follow the last tensor.");
}
