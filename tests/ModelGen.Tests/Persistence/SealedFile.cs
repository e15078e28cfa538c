using System.Buffers.Binary;

namespace ModelGen.Tests.Persistence;

/// <summary>Changed files whose checksum is right again, as from a program that lies.</summary>
internal static class SealedFile
{
    /// <summary>Enters the checksum, where the file has a place for it.</summary>
    public static byte[] Seal(byte[] file)
    {
        if (file.Length < SafetensorsHeader.PrefixLength || BinaryPrimitives.ReadUInt64LittleEndian(file) > (ulong)(file.Length - SafetensorsHeader.PrefixLength))
        {
            return file;
        }

        Span<byte> header = file.AsSpan(SafetensorsHeader.PrefixLength, (int)BinaryPrimitives.ReadUInt64LittleEndian(file));
        FileChecksum checksum = new();
        checksum.AddHeader(header);
        checksum.Add(file.AsSpan(SafetensorsHeader.PrefixLength + header.Length));
        checksum.Enter(header);
        return file;
    }
}
