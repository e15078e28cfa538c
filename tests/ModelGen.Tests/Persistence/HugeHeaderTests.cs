using System.Text;
using ModelGen.Tests.Models;

namespace ModelGen.Tests.Persistence;

/// <summary>
/// Headers made to cost more than they are long: many small things, or one that goes on and on. Loading one allocates at most twice the
/// file and 64 MB, as for every malformed file, and the message stays short.
/// </summary>
public sealed class HugeHeaderTests(ITestOutputHelper output)
{
    private const int Allowance = 64 << 20;
    private const int LongestMessage = 30_000;

    private static readonly Dictionary<string, Func<byte[]>> Files = new()
    {
        ["tensors"] = static () => Tensors(400_000),
        ["as many tensors as are read"] = static () => Tensors(32_000),
        ["entries of metadata"] = static () => SafetensorsFile.Create($"{{\"__metadata__\":{Repeated(1_000_000, static i => $"\"k{i}\":\"\"")}}}"),
        ["a name"] = static () => SafetensorsFile.Create($"{{\"{new string('n', 20_000_000)}\":{{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,0]}}}}"),
        ["a shape"] = static () => SafetensorsFile.Create($"{{\"t\":{{\"dtype\":\"F32\",\"shape\":[{Many("1", 10_000_000)}],\"data_offsets\":[0,4]}}}}"),
        ["offsets"] = static () => SafetensorsFile.Create($"{{\"t\":{{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[{Many("0", 10_000_000)}]}}}}"),
        ["a number type"] = static () => SafetensorsFile.Create($"{{\"t\":{{\"dtype\":\"{new string('F', 10_000_000)}\",\"shape\":[1],\"data_offsets\":[0,4]}}}}"),
        ["a fingerprint"] = static () => WithLongText(Saved(), "fingerprint", new string('f', 20_000_000)),
        ["layers"] = static () => WithLongText(WithLongText(Saved(), "layers", string.Concat(Enumerable.Repeat("\\n", 10_000_000))), "fingerprint", "0"),
        ["a schema"] = static () => WithLongText(Saved(), "schema", string.Concat(Enumerable.Repeat(new string('s', 2_500) + "\\n", 10_000))),
        ["names"] = static () => SafetensorsFile.Create(Repeated(32_000, static i => $"\"{i:D500}\":{{\"dtype\":\"F32\",\"shape\":[0{string.Concat(Enumerable.Repeat(",1", 31))}],\"data_offsets\":[0,0]}}")),
        ["a version"] = static () => WithLongText(Saved(), "format_version", new string('9', 20_000_000)),
        ["a seed"] = static () => WithLongText(Saved(), "seed", new string('x', 20_000_000)),
    };

    public static TheoryData<string> Kinds => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Load_HugeHeader_ThrowsAndStaysSmall(string kind)
    {
        byte[] file = Files[kind]();
        Require(kind, file, () => ModelFile.Load<TinyClassifier>(new MemoryStream(file)));
        Require(kind, file, () => ModelFile.Load<TinyClassifier>(new MemoryStream(file), NameMap.PyTorch(("Dense1", "fc1"), ("Shift1", "bn1"))));
    }

    [Theory]
    [InlineData("epochs.learning_rate")]
    [InlineData("epochs.data_loss")]
    [InlineData("epochs.val_data_loss")]
    [InlineData("history.loss")]
    [InlineData("callback.EarlyStopping1.wait")]
    [InlineData("checkpoint_version")]
    [InlineData("batch_size")]
    public void Restore_HugeMetadata_ThrowsAndStaysSmall(string key)
    {
        byte[] file = WithLongText(CheckpointFile.Create(), key, string.Concat(Enumerable.Repeat("1 ", 5_000_000)));
        TinyClassifier model = new(9);
        TrainingContext context = CheckpointFile.Context(model);

        Require(key, file, () => Checkpoint.Restore(new MemoryStream(file), "The file", context));
    }

    [Fact]
    public void Restore_AsManyEpochsAsAreRead_StaysSmall()
    {
        const int Epochs = 131_072;
        byte[] file = CheckpointFile.Create();
        foreach (string key in new[] { "epochs.learning_rate", "epochs.data_loss", "history.loss", "history.accuracy" })
        {
            file = WithLongText(file, key, string.Join(' ', Enumerable.Repeat('1', Epochs)));
        }

        SealedFile.Seal(file);
        TrainingContext context = CheckpointFile.Context(new TinyClassifier(9), Epochs);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Checkpoint.Restore(new MemoryStream(file), "The file", context);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, (2L * file.Length) + Allowance);
        Assert.Equal(Epochs, context.History.Epochs);
    }

    private void Require(string what, byte[] file, Action load)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        ModelFileException exception = Assert.Throws<ModelFileException>(load);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        output.WriteLine($"{what}: {file.Length} bytes, {allocated} allocated; {exception.Message}");
        Assert.InRange(allocated, 0, (2L * file.Length) + Allowance);
        Assert.InRange(exception.Message.Length, 1, LongestMessage);
    }

    private static string Repeated(int count, Func<int, string> entry) => $"{{{string.Join(',', Enumerable.Range(0, count).Select(entry))}}}";

    private static string Many(string number, int count) => string.Join(',', Enumerable.Repeat(number, count));

    private static byte[] Tensors(int count)
        => SafetensorsFile.Create(Repeated(count, static i => $"\"t{i}\":{{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,0]}}"));

    private static byte[] Saved()
    {
        using MemoryStream stream = new();
        new TinyClassifier(1).Save(stream);
        return stream.ToArray();
    }

    /// <summary>A file with another text in its metadata.</summary>
    private static byte[] WithLongText(byte[] file, string key, string value)
    {
        int length = (int)BitConverter.ToUInt64(file);
        string header = Encoding.UTF8.GetString(file, 8, length);
        int begin = header.IndexOf($"\"{key}\":\"", StringComparison.Ordinal);
        if (begin < 0)
        {
            begin = header.IndexOf("\"__metadata__\":{", StringComparison.Ordinal) + "\"__metadata__\":{".Length;
            header = header.Insert(begin, $"\"{key}\":\"\",");
        }

        int from = begin + key.Length + 4;
        int to = header.IndexOf('"', from);
        byte[] changed = Encoding.UTF8.GetBytes(string.Concat(header.AsSpan(0, from), value, header.AsSpan(to)));
        return [.. BitConverter.GetBytes((ulong)changed.Length), .. changed, .. file[(8 + length)..]];
    }
}
