using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ModelGen;

/// <summary>The byte order of files.</summary>
internal static class LittleEndian
{
    /// <summary>Turns numbers of this machine's byte order into little-endian ones, or back.</summary>
    public static void Convert(Span<float> values)
    {
        if (!BitConverter.IsLittleEndian)
        {
            Span<int> bits = MemoryMarshal.Cast<float, int>(values);
            BinaryPrimitives.ReverseEndianness(bits, bits);
        }
    }
}
