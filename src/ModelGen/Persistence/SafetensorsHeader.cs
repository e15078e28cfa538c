namespace ModelGen;

/// <summary>A tensor in a safetensors file: row-major, little-endian.</summary>
/// <param name="Name">Its name.</param>
/// <param name="NumberType">Its number type, "F32".</param>
/// <param name="Shape">Its dimensions; none for a scalar.</param>
/// <param name="Begin">Offset of its first byte in the file's data part.</param>
/// <param name="End">Offset behind its last byte.</param>
internal sealed record SafetensorsTensor(string Name, string NumberType, IReadOnlyList<long> Shape, long Begin, long End)
{
    /// <summary>Bytes of its data.</summary>
    public long Length => End - Begin;

    public bool HasShape(IReadOnlyList<int> shape) => Shape.SequenceEqual(shape.Select(dimension => (long)dimension));

    /// <summary>"[64 × 128]".</summary>
    public string ShapeText => $"[{string.Join(" × ", Shape)}]";
}

/// <summary>The JSON header of a safetensors file.</summary>
/// <param name="Metadata">Free text by key.</param>
/// <param name="Tensors">The tensors in the order of their data, which they fill without gaps.</param>
internal sealed record SafetensorsHeader(IReadOnlyDictionary<string, string> Metadata, IReadOnlyList<SafetensorsTensor> Tensors)
{
    /// <summary>The name under which the header keeps the metadata.</summary>
    public const string MetadataKey = "__metadata__";

    /// <summary>
    /// The longest header that is read, in bytes. The format allows 100 MB, which no model needs; read as text, a header takes up to four times
    /// its length.
    /// </summary>
    public const int MaxLength = 32_000_000;

    /// <summary>The most tensors that are read, and the most entries of metadata: each takes many times what it takes in the file.</summary>
    public const int MaxEntries = 1 << 15;

    /// <summary>The longest name of a tensor or key of metadata that is read, in bytes.</summary>
    public const int MaxNameLength = 512;

    /// <summary>The most dimensions of a tensor that are read.</summary>
    public const int MaxDimensions = 32;

    /// <summary>Bytes of the number in front of the header that gives its length.</summary>
    public const int PrefixLength = sizeof(ulong);

    /// <summary>Bytes of all tensors.</summary>
    public long DataLength => Tensors.Count == 0 ? 0 : Tensors[^1].End;
}
