using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace ModelGen.Tests.Persistence;

/// <summary>Writes safetensors files as Python's safetensors does: sorted by falling number type and name, metadata only when given.</summary>
internal sealed class TensorFile
{
    private static readonly string[] Types = ["I64", "F64", "F32", "I32", "BF16", "F16"];
    private readonly List<(string Name, string Type, int[] Shape, byte[] Bytes)> _tensors = [];

    public Dictionary<string, string> Metadata { get; } = [];

    public TensorFile Add(string name, int[] shape, params double[] values) => Add(name, "F32", shape, values);

    public TensorFile Add(string name, string type, int[] shape, params double[] values)
    {
        Assert.Equal(shape.Aggregate(1, static (product, dimension) => product * dimension), values.Length);
        _tensors.Add((name, type, shape, [.. values.SelectMany(value => Bytes(type, value))]));
        return this;
    }

    public byte[] ToArray()
    {
        List<(string Name, string Type, int[] Shape, byte[] Bytes)> ordered =
            [.. _tensors.OrderBy(static tensor => Array.IndexOf(Types, tensor.Type)).ThenBy(static tensor => tensor.Name, StringComparer.Ordinal)];
        Dictionary<string, object> header = Metadata.Count == 0 ? [] : new() { ["__metadata__"] = Metadata };
        int offset = 0;
        foreach ((string name, string type, int[] shape, byte[] bytes) in ordered)
        {
            header[name] = new Dictionary<string, object> { ["dtype"] = type, ["shape"] = shape, ["data_offsets"] = new[] { offset, offset += bytes.Length } };
        }

        string json = JsonSerializer.Serialize(header);
        json = json.PadRight((json.Length + 7) / 8 * 8);
        byte[] length = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)json.Length);
        return [.. length, .. Encoding.UTF8.GetBytes(json), .. ordered.SelectMany(static tensor => tensor.Bytes)];
    }

    private static byte[] Bytes(string type, double value) => type switch
    {
        "F64" => BitConverter.GetBytes(value),
        "F32" => BitConverter.GetBytes((float)value),
        "F16" => BitConverter.GetBytes((Half)value),
        "BF16" => BitConverter.GetBytes((float)value)[2..],
        "I64" => BitConverter.GetBytes((long)value),
        "I32" => BitConverter.GetBytes((int)value),
        _ => throw new ArgumentException(type),
    };
}
