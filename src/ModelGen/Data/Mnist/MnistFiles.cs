namespace ModelGen;

/// <summary>The files of MNIST.</summary>
internal static class MnistFiles
{
    private const string Compressed = ".gz";

    public static RemoteFile TrainImages { get; } = new(
        "train-images-idx3-ubyte" + Compressed, "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db");

    public static RemoteFile TrainLabels { get; } = new(
        "train-labels-idx1-ubyte" + Compressed, "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5");

    public static RemoteFile TestImages { get; } = new(
        "t10k-images-idx3-ubyte" + Compressed, "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7");

    public static RemoteFile TestLabels { get; } = new(
        "t10k-labels-idx1-ubyte" + Compressed, "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2");

    public static IReadOnlyList<RemoteFile> All { get; } = [TrainImages, TrainLabels, TestImages, TestLabels];

    /// <summary>The path of a file: the compressed one, which a download would have written, before the plain one.</summary>
    /// <exception cref="FileNotFoundException">There is neither.</exception>
    public static string Find(string folder, RemoteFile file)
    {
        string compressed = Path.Combine(folder, file.Name);
        string plain = compressed[..^Compressed.Length];
        if (File.Exists(compressed))
        {
            return compressed;
        }

        return File.Exists(plain)
            ? plain
            : throw new FileNotFoundException(
                $"There is neither '{compressed}' nor '{plain}'. Fetch the files with Mnist.DownloadAsync(folder), or put them there.", compressed);
    }
}
