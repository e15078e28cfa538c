using System.Security.Cryptography;

namespace ModelGen;

/// <summary>The hash by which a data file is known, whatever it was compressed with.</summary>
internal static class ContentHash
{
    /// <summary>SHA-256 of a file's content, decompressed, in lower-case hexadecimal; null when there is no such file or it cannot be decompressed.</summary>
    public static async Task<string?> OfAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        await using Stream content = DataFile.OpenRead(path);
        try
        {
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken).ConfigureAwait(false));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
