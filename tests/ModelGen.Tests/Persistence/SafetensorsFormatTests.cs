using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using ModelGen.Tests.Models;

namespace ModelGen.Tests.Persistence;

public sealed class SafetensorsFormatTests
{
    private readonly TinyRegressor _model = new(seed: -3);

    [Fact]
    public void Save_Header_IsTheFormatToTheByte()
    {
        _model.State.Epoch = 2;

        byte[] file = Saved(_model);

        int length = (int)BinaryPrimitives.ReadUInt64LittleEndian(file);
        string expected = """
            {"__metadata__":{"checksum":"4d0ba9ff","epoch":"2","fingerprint":"9f86d081884c7d65","format":"modelgen","format_version":"1","kernel_layout":"in_out","layers":"Dense1: Dense [1], softmax, kernel L2 0.01\nShift1: Shift [1]","model":"TinyRegressor","pass":"0","seed":"-3","step":"0"},"Dense1.Bias":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"Dense1.Kernel":{"dtype":"F32","shape":[2,1],"data_offsets":[4,12]},"Shift1.MovingMean":{"dtype":"F32","shape":[1],"data_offsets":[12,16]}}
            """;
        Assert.Equal(expected, Encoding.UTF8.GetString(file, 8, length).TrimEnd(' '));
        Assert.Equal(0, length % 8);
        Assert.Equal(8 + length + 16, file.Length);
    }

    [Fact]
    public void Save_Kernel_IsRowMajorAndLittleEndian()
    {
        TinyClassifier model = new();
        float[] values = [.. Enumerable.Range(0, 54).Select(i => i + 0.25f)];
        model.State.Parameters["Dense1.Kernel"].CopyFrom(values);

        byte[] file = Saved(model);

        int length = (int)BinaryPrimitives.ReadUInt64LittleEndian(file);
        using JsonDocument header = JsonDocument.Parse(file.AsMemory(8, length));
        int begin = header.RootElement.GetProperty("Dense1.Kernel").GetProperty("data_offsets")[0].GetInt32();
        for (int i = 0; i < values.Length; i++)
        {
            Assert.Equal(values[i], BinaryPrimitives.ReadSingleLittleEndian(file.AsSpan(8 + length + begin + i * 4)));
        }
    }

    [Fact]
    public void Save_Twice_SameBytes() => Assert.Equal(Saved(_model), Saved(_model));

    [Fact]
    public void Save_WithOptimizer_NamesItsState()
    {
        TinyClassifier model = new();
        model.State.LearningRate = 0.25f;
        using MemoryStream stream = new();
        model.Save(stream, includeOptimizer: true);

        string header = Encoding.UTF8.GetString(stream.ToArray());

        Assert.Contains("\"optimizer\":\"Adam\"", header);
        Assert.Contains("\"learning_rate\":\"0.25\"", header);
        Assert.Contains("\"Dense1.Kernel.Adam.M\":{\"dtype\":\"F32\",\"shape\":[3,18]", header);
    }

    [Fact]
    public void Load_FileOfAnotherTool_AsksWhoseNamesItHas()
    {
        byte[] file = SafetensorsFile.Create(
            """{"Dense1.Bias":{"data_offsets":[8,12],"dtype":"F32","shape":[1]},"Dense1.Kernel":{"dtype":"F32","shape":[2,1],"data_offsets":[0,8]},"Shift1.MovingMean":{"dtype":"F32","shape":[1],"data_offsets":[12,16]}}""",
            1, 2, 3, 4);

        string message = Assert.Throws<ModelFileException>(() => ModelFile.Load<TinyRegressor>(new MemoryStream(file))).Message;

        Assert.Equal(
            "The stream cannot be loaded: its metadata has no fingerprint, so ModelGen did not write it: say whose names it has, "
            + "TinyRegressor.Load(path, NameMap.PyTorch(...)) or NameMap.Keras(...).",
            message);
    }

    [Fact]
    public void Load_TensorsInAnotherOrderThanTheHeader_ReadsEachFromItsPlace()
    {
        byte[] file = SealedFile.Seal(SafetensorsFile.Create(
            """{"__metadata__":{"checksum":"00000000","fingerprint":"9f86d081884c7d65"},"Dense1.Bias":{"data_offsets":[8,12],"dtype":"F32","shape":[1]},"Dense1.Kernel":{"dtype":"F32","shape":[2,1],"data_offsets":[0,8]},"Shift1.MovingMean":{"dtype":"F32","shape":[1],"data_offsets":[12,16]}}""",
            1, 2, 3, 4));

        TinyRegressor model = ModelFile.Load<TinyRegressor>(new MemoryStream(file));

        Assert.Equal([1, 2], model.State.Parameters["Dense1.Kernel"].Values());
        Assert.Equal([3], model.State.Parameters["Dense1.Bias"].Values());
        Assert.Equal((0, 0L), (model.State.Seed, model.State.Step));
    }

    private static byte[] Saved(IModel model)
    {
        using MemoryStream stream = new();
        model.Save(stream);
        return stream.ToArray();
    }
}
