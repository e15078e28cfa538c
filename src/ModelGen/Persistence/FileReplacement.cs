namespace ModelGen;

/// <summary>Writes a file so that, whatever happens, either the old or the complete new one is there.</summary>
internal static class FileReplacement
{
    /// <summary>Writes to a temporary file in the same folder, flushes it to the disk, and renames it over the old file.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        string fullPath = Path.GetFullPath(path);
        if (!Directory.Exists(Path.GetDirectoryName(fullPath)))
        {
            throw new DirectoryNotFoundException($"'{fullPath}' cannot be written: its folder does not exist. Create it first, with Directory.CreateDirectory.");
        }

        string temporary = $"{fullPath}.{Guid.NewGuid():N}.tmp";
        FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        try
        {
            using (stream)
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, fullPath, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
