namespace ModelGen;

/// <summary>Writes a file so that, whatever happens, either the old or the complete new one is there.</summary>
internal static class FileReplacement
{
    private const string TemporaryExtension = ".tmp";

    /// <summary>Writes to a temporary file in the same folder, flushes it to the disk, and renames it over the old file, whose mode it takes.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="ModelFileException">The file cannot be written; the old one is unchanged.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        string fullPath = Target(path);
        if (!Directory.Exists(Path.GetDirectoryName(fullPath)))
        {
            throw new DirectoryNotFoundException($"'{fullPath}' cannot be written: its folder does not exist. Create it first, with Directory.CreateDirectory.");
        }

        string temporary = $"{fullPath}.{Guid.NewGuid():N}{TemporaryExtension}";
        try
        {
            using (FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            KeepMode(fullPath, temporary);
            File.Move(temporary, fullPath, overwrite: true);
        }
        catch (Exception exception)
        {
            Discard(temporary);
            if (exception is IOException or UnauthorizedAccessException)
            {
                throw ModelFileException.Unwritten(fullPath, temporary, exception);
            }

            throw;
        }
    }

    /// <summary>Deletes what processes that were killed while writing this file have left; nobody else may be writing it.</summary>
    public static void DeleteLeftovers(string path)
    {
        string begin = Target(path) + ".";
        foreach (string file in Directory.EnumerateFiles(Path.GetDirectoryName(begin)!, "*" + TemporaryExtension))
        {
            if (file.StartsWith(begin, StringComparison.Ordinal) && Guid.TryParseExact(file.AsSpan()[begin.Length..^TemporaryExtension.Length], "N", out _))
            {
                Discard(file);
            }
        }
    }

    /// <summary>The file that is written: a link stays one, and what it points to is replaced.</summary>
    public static string Target(string path)
    {
        FileInfo file = new(Path.GetFullPath(path));
        return file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
    }

    private static void KeepMode(string old, string temporary)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(old))
        {
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(old));
        }
    }

    // What went wrong before is what the caller has to hear of.
    private static void Discard(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }
}
