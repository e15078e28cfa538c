namespace ModelGen;

/// <summary>Reads IDX files of unsigned bytes, the format of MNIST and of the sets made in its image, plain or gzip-compressed.</summary>
public static class Idx
{
    /// <summary>Reads a file of images.</summary>
    /// <param name="path">An IDX file of three dimensions: number, height, width.</param>
    /// <exception cref="DataFileException">It is no such file, truncated, damaged, or followed by more bytes.</exception>
    public static IdxImages ReadImages(string path)
    {
        IdxArray array = Read(path, "images", dimensions: 3);
        return new IdxImages(array.Sizes[0], array.Sizes[1], array.Sizes[2], array.Values);
    }

    /// <summary>Reads a file of labels.</summary>
    /// <param name="path">An IDX file of one dimension.</param>
    /// <returns>One class number a row.</returns>
    /// <inheritdoc cref="ReadImages" path="/exception"/>
    public static int[] ReadLabels(string path) => Array.ConvertAll(Read(path, "labels", dimensions: 1).Values, static label => (int)label);

    private static IdxArray Read(string path, string content, int dimensions)
    {
        ArgumentNullException.ThrowIfNull(path);
        using Stream stream = DataFile.OpenRead(path);
        return Read(stream, path, content, dimensions);
    }

    internal static IdxArray Read(Stream stream, string path, string content, int dimensions)
    {
        try
        {
            return new IdxReader(stream, path).Read(content, dimensions);
        }
        catch (InvalidDataException exception)
        {
            throw new DataFileException(path, $"its gzip data is damaged or truncated ({exception.Message}). Fetch the file again.", exception);
        }
    }
}
