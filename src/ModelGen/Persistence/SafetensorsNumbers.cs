using System.Buffers.Binary;

namespace ModelGen;

/// <summary>The number types of the format.</summary>
internal static class SafetensorsNumbers
{
    public const string Float32 = "F32";

    /// <summary>The types that can be read as float32, for messages.</summary>
    public const string Readable = "F32, F64, F16 and BF16";

    /// <summary>Bytes of a number; 0 for a type that the format does not have.</summary>
    public static int Size(string type) => type switch
    {
        "BOOL" or "U8" or "I8" or "F8_E5M2" or "F8_E4M3" or "F8_E8M0" => 1,
        "U16" or "I16" or "F16" or "BF16" => 2,
        "U32" or "I32" or Float32 => 4,
        "U64" or "I64" or "F64" or "C64" => 8,
        _ => 0,
    };

    public static bool IsReadable(string type) => type is Float32 or "F64" or "F16" or "BF16";

    /// <summary>Converts little-endian numbers to float32, rounding doubles to the nearest.</summary>
    /// <returns>False when a finite number is too large.</returns>
    public static bool TryConvert(string type, ReadOnlySpan<byte> bytes, Span<float> values)
    {
        int size = Size(type);
        for (int i = 0; i < values.Length; i++)
        {
            ReadOnlySpan<byte> number = bytes.Slice(i * size, size);
            double value = type switch
            {
                "F64" => BinaryPrimitives.ReadDoubleLittleEndian(number),
                "F16" => (double)BinaryPrimitives.ReadHalfLittleEndian(number),
                "BF16" => BitConverter.UInt32BitsToSingle((uint)BinaryPrimitives.ReadUInt16LittleEndian(number) << 16),
                _ => BinaryPrimitives.ReadSingleLittleEndian(number),
            };
            values[i] = (float)value;
            if (double.IsFinite(value) && !float.IsFinite(values[i]))
            {
                return false;
            }
        }

        return true;
    }
}
