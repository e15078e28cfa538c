using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace ModelGen;

/// <summary>
/// An event file of TensorBoard: records of a length, its checksum, an Event in protocol buffers, and its checksum
/// (tensorboard/summary/writer/record_writer.py, tensorboard/compat/proto/event.proto and summary.proto).
/// </summary>
internal sealed class TensorBoardFile
{
    private static int _created;
    private readonly string _path;

    private TensorBoardFile(string path) => _path = path;

    /// <summary>Creates a file with a name of its own, so that several trainings into one folder do not mix.</summary>
    public static TensorBoardFile Create(string folder)
    {
        Directory.CreateDirectory(folder);
        string name = string.Create(
            CultureInfo.InvariantCulture,
            $"events.out.tfevents.{DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()}.{Environment.MachineName}.{Environment.ProcessId}.{Interlocked.Increment(ref _created)}");
        TensorBoardFile file = new(Path.Combine(folder, name));
        file.AppendRecord(static message => WriteText(message, field: 3, "brain.Event:2"));
        return file;
    }

    /// <summary>Adds an event of scalars, which is on disk when the call returns.</summary>
    public void Append(long step, IReadOnlyList<(string Tag, double Value)> scalars) => AppendRecord(message =>
    {
        WriteTag(message, field: 2, WireType.Varint);
        WriteVarint(message, (ulong)step);
        WriteMessage(message, field: 5, summary =>
        {
            foreach ((string tag, double value) in scalars)
            {
                WriteMessage(summary, field: 1, scalar =>
                {
                    WriteText(scalar, field: 1, tag);
                    WriteTag(scalar, field: 2, WireType.Fixed32);
                    Span<byte> bytes = stackalloc byte[sizeof(float)];
                    BinaryPrimitives.WriteSingleLittleEndian(bytes, (float)value);
                    scalar.Write(bytes);
                });
            }
        });
    });

    private void AppendRecord(Action<MemoryStream> writeEvent)
    {
        using MemoryStream message = new();
        WriteTag(message, field: 1, WireType.Fixed64);
        Span<byte> bytes = stackalloc byte[sizeof(double)];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, (DateTimeOffset.UtcNow - DateTimeOffset.UnixEpoch).TotalSeconds);
        message.Write(bytes);
        writeEvent(message);

        using FileStream file = new(_path, FileMode.Append, FileAccess.Write, FileShare.Read);
        Span<byte> length = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)message.Length);
        file.Write(length);
        WriteChecksum(file, length);
        ReadOnlySpan<byte> data = message.GetBuffer().AsSpan(0, (int)message.Length);
        file.Write(data);
        WriteChecksum(file, data);
    }

    // CRC-32C, rotated and shifted so that the checksum of data that holds checksums stays meaningful.
    private static void WriteChecksum(Stream output, ReadOnlySpan<byte> data)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in data)
        {
            crc = BitOperations.Crc32C(crc, value);
        }

        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, unchecked(BitOperations.RotateRight(~crc, 15) + 0xA282EAD8u));
        output.Write(bytes);
    }

    private static void WriteMessage(MemoryStream output, int field, Action<MemoryStream> write)
    {
        using MemoryStream message = new();
        write(message);
        WriteTag(output, field, WireType.LengthDelimited);
        WriteVarint(output, (ulong)message.Length);
        message.WriteTo(output);
    }

    private static void WriteText(MemoryStream output, int field, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        WriteTag(output, field, WireType.LengthDelimited);
        WriteVarint(output, (ulong)bytes.Length);
        output.Write(bytes);
    }

    private static void WriteTag(MemoryStream output, int field, WireType type) => WriteVarint(output, (ulong)((field << 3) | (int)type));

    private static void WriteVarint(MemoryStream output, ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            output.WriteByte((byte)(value | 0x80));
        }

        output.WriteByte((byte)value);
    }

    private enum WireType
    {
        Varint = 0,
        Fixed64 = 1,
        LengthDelimited = 2,
        Fixed32 = 5,
    }
}
