using System.Buffers.Binary;
using System.Text;

namespace ModelGen.Tests.Persistence;

/// <summary>Writes safetensors files by hand, sound or not.</summary>
internal static class SafetensorsFile
{
    public static byte[] Create(string header, params float[] data)
    {
        byte[] json = Encoding.Latin1.GetBytes(header);
        byte[] file = new byte[8 + json.Length + data.Length * 4];
        BinaryPrimitives.WriteUInt64LittleEndian(file, (ulong)json.Length);
        json.CopyTo(file.AsSpan(8));
        for (int i = 0; i < data.Length; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(file.AsSpan(8 + json.Length + i * 4), data[i]);
        }

        return file;
    }
}
