using System.Buffers.Binary;
using System.Text;
using ModelGen.Tests.Models;

namespace ModelGen.Tests.Training;

/// <summary>Event files, read back by a reader that shares nothing with the writer.</summary>
public sealed class TensorBoardTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("modelgen-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Fit_WritesTrainingAndValidationAsTwoRuns()
    {
        History history = Trainer.Fit(new TinyClassifier(1), TinyData.Classes(20), new FitOptions
        {
            Epochs = 3,
            Validation = TinyData.Classes(8),
            Callbacks = [new TensorBoard(_folder)],
        });

        List<Event> train = Read("train");
        List<Event> validation = Read("validation");
        Assert.Equal("brain.Event:2", train[0].Version);
        Assert.Equal([0L, 1, 2], train.Skip(1).Select(e => e.Step));
        Assert.Equal(["epoch_loss", "epoch_accuracy", "epoch_learning_rate"], train[1].Scalars.Keys);
        Assert.Equal(["epoch_loss", "epoch_accuracy"], validation[3].Scalars.Keys);
        Assert.Equal((float)history["loss"][2], train[3].Scalars["epoch_loss"]);
        Assert.Equal((float)history["val_accuracy"][1], validation[2].Scalars["epoch_accuracy"]);
        Assert.Equal(0.01f, train[1].Scalars["epoch_learning_rate"]);
        Assert.InRange(train[1].WallTime, 1.6e9, 1e10);
    }

    [Fact]
    public void Fit_WithoutValidation_WritesOneRun()
    {
        Trainer.Fit(new TinyClassifier(1), TinyData.Classes(20), new FitOptions { Callbacks = [new TensorBoard(_folder)] });

        Assert.Equal(["train"], Directory.GetDirectories(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public void Fits_IntoOneFolder_WriteFilesOfTheirOwn()
    {
        TensorBoard callback = new(_folder);
        Trainer.Fit(new TinyClassifier(1), TinyData.Classes(20), new FitOptions { Callbacks = [callback] });
        Trainer.Fit(new TinyClassifier(1), TinyData.Classes(20), new FitOptions { Callbacks = [callback] });

        string[] files = Directory.GetFiles(Path.Combine(_folder, "train"));
        Assert.Equal(2, files.Length);
        Assert.All(files, file => Assert.Contains("tfevents", Path.GetFileName(file)));
    }

    [Fact]
    public void Crc_OfTheStandardsExample_IsTheStandards() => Assert.Equal(0xE3069283u, Crc32C(Encoding.ASCII.GetBytes("123456789")));

    private List<Event> Read(string run)
    {
        byte[] bytes = File.ReadAllBytes(Assert.Single(Directory.GetFiles(Path.Combine(_folder, run))));
        List<Event> events = [];
        for (int at = 0; at < bytes.Length;)
        {
            int length = checked((int)BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(at)));
            RequireChecksum(bytes.AsSpan(at, 8), bytes.AsSpan(at + 8, 4));
            ReadOnlySpan<byte> data = bytes.AsSpan(at + 12, length);
            RequireChecksum(data, bytes.AsSpan(at + 12 + length, 4));
            events.Add(Event.Parse(data));
            at += length + 16;
        }

        return events;
    }

    private static void RequireChecksum(ReadOnlySpan<byte> data, ReadOnlySpan<byte> stored)
    {
        uint crc = Crc32C(data);
        Assert.Equal(unchecked(((crc >> 15) | (crc << 17)) + 0xA282EAD8), BinaryPrimitives.ReadUInt32LittleEndian(stored));
    }

    // Bit by bit, with the reversed Castagnoli polynomial.
    private static uint Crc32C(ReadOnlySpan<byte> data)
    {
        uint crc = 0xFFFFFFFF;
        foreach (byte value in data)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0x82F63B78 : crc >> 1;
            }
        }

        return ~crc;
    }

    private sealed record Event(double WallTime, long Step, string Version, Dictionary<string, float> Scalars)
    {
        public static Event Parse(ReadOnlySpan<byte> data)
        {
            Event result = new(0, 0, "", []);
            while (!data.IsEmpty)
            {
                ulong tag = Varint(ref data);
                result = tag switch
                {
                    (1 << 3) | 1 => result with { WallTime = BinaryPrimitives.ReadDoubleLittleEndian(Take(ref data, 8)) },
                    2 << 3 => result with { Step = (long)Varint(ref data) },
                    (3 << 3) | 2 => result with { Version = Encoding.UTF8.GetString(Take(ref data, (int)Varint(ref data))) },
                    (5 << 3) | 2 => result with { Scalars = Summary(Take(ref data, (int)Varint(ref data))) },
                    _ => throw new InvalidDataException($"Unexpected tag {tag}."),
                };
            }

            return result;
        }

        private static Dictionary<string, float> Summary(ReadOnlySpan<byte> data)
        {
            Dictionary<string, float> scalars = [];
            while (!data.IsEmpty)
            {
                Assert.Equal((1u << 3) | 2, Varint(ref data));
                ReadOnlySpan<byte> value = Take(ref data, (int)Varint(ref data));
                Assert.Equal((1u << 3) | 2, Varint(ref value));
                string name = Encoding.UTF8.GetString(Take(ref value, (int)Varint(ref value)));
                Assert.Equal((2u << 3) | 5, Varint(ref value));
                scalars.Add(name, BinaryPrimitives.ReadSingleLittleEndian(Take(ref value, 4)));
                Assert.True(value.IsEmpty);
            }

            return scalars;
        }

        private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> data, int count)
        {
            ReadOnlySpan<byte> taken = data[..count];
            data = data[count..];
            return taken;
        }

        private static ulong Varint(ref ReadOnlySpan<byte> data)
        {
            ulong value = 0;
            for (int shift = 0; ; shift += 7)
            {
                byte next = Take(ref data, 1)[0];
                value |= (ulong)(next & 0x7F) << shift;
                if (next < 0x80)
                {
                    return value;
                }
            }
        }
    }
}
