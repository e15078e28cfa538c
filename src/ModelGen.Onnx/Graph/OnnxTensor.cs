using System.Runtime.InteropServices;

namespace ModelGen;

/// <summary>A constant of a graph: weights, in row-major order.</summary>
internal sealed class OnnxTensor
{
    /// <summary>The type float32, as the format numbers it.</summary>
    public const int FloatType = 1;

    private const int DimensionField = 1;
    private const int ElementField = 2;
    private const int NameField = 8;
    private const int BytesField = 9;

    private readonly byte[] _bytes;

    /// <param name="name">Unique among the graph's values.</param>
    /// <param name="shape">Its dimensions; none for a single number.</param>
    public OnnxTensor(string name, params IReadOnlyList<int> shape)
    {
        Name = name;
        Shape = shape;
        _bytes = new byte[ShapeText.Product(shape) * sizeof(float)];
    }

    public string Name { get; }

    public IReadOnlyList<int> Shape { get; }

    /// <summary>The numbers; zeros at first.</summary>
    public Span<float> Values => MemoryMarshal.Cast<byte, float>(_bytes.AsSpan());

    public ProtobufMessage ToMessage()
    {
        LittleEndian.Convert(Values);
        ProtobufMessage message = new();
        foreach (int dimension in Shape)
        {
            message.Add(DimensionField, dimension);
        }

        return message.Add(ElementField, FloatType).Add(NameField, Name).Add(BytesField, _bytes);
    }
}
