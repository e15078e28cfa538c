using System.Buffers.Binary;
using System.IO.Compression;

namespace ModelGen.Tests.Data;

/// <summary>Bytes of IDX files.</summary>
internal static class IdxFile
{
    public static byte[] Of(uint[] sizes, byte[] values)
    {
        byte[] file = new byte[4 + 4 * sizes.Length + values.Length];
        file[2] = 0x08;
        file[3] = (byte)sizes.Length;
        for (int i = 0; i < sizes.Length; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(4 + 4 * i), sizes[i]);
        }

        values.CopyTo(file.AsSpan(4 + 4 * sizes.Length));
        return file;
    }

    public static byte[] Values(int count) => [.. Enumerable.Range(0, count).Select(i => (byte)(i * 7))];

    public static byte[] Compressed(byte[] content)
    {
        using MemoryStream result = new();
        using (GZipStream gzip = new(result, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return result.ToArray();
    }
}
