using System.IO.Compression;

namespace ModelGen;

/// <summary>Opens files that may be compressed.</summary>
internal static class DataFile
{
    /// <summary>The file's content, decompressed when its first bytes say gzip; such a stream cannot seek.</summary>
    public static Stream OpenRead(string path)
    {
        FileStream file = File.OpenRead(path);
        try
        {
            return Open(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The same of a file that is open.</summary>
    public static Stream Open(Stream file)
    {
        bool compressed = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
        file.Position = 0;
        return compressed ? new GZipStream(file, CompressionMode.Decompress) : file;
    }
}
