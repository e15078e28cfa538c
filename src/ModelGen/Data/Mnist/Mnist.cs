namespace ModelGen;

/// <summary>
/// MNIST: 60,000 handwritten digits to train on and 10,000 to test with, 28 × 28 grey pixels each. Fashion-MNIST and other sets of
/// the same files and shape can be loaded as well.
/// </summary>
public static class Mnist
{
    /// <summary>Where <see cref="DownloadAsync"/> takes the files from unless told otherwise: a public mirror.</summary>
    public const string DefaultAddress = "https://storage.googleapis.com/cvdf-datasets/mnist/";

    /// <summary>Number of classes: the digits 0 to 9.</summary>
    public const int Classes = 10;

    private const int Side = 28;

    /// <summary>Loads the four files, plain or gzip-compressed, with pixels scaled to 0 to 1.</summary>
    /// <param name="folder">Where they are, under their usual names, with or without ".gz".</param>
    /// <exception cref="FileNotFoundException">A file is missing; the message says how to get it.</exception>
    /// <exception cref="DataFileException">A file is damaged, or does not fit its companion.</exception>
    public static (Dataset<int> Train, Dataset<int> Test) Load(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return (
            Load(folder, MnistFiles.TrainImages, MnistFiles.TrainLabels),
            Load(folder, MnistFiles.TestImages, MnistFiles.TestLabels));
    }

    /// <summary>
    /// Downloads the four files, 11 MB, and holds the SHA-256 of their content against the known one. Files that are there and valid are
    /// left as they are; a download that was cut or canceled goes on where it stopped.
    /// </summary>
    /// <param name="folder">Where to put them; created when missing.</param>
    /// <param name="options">From where, and who is told; or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Stops; what was received stays, for the next call.</param>
    /// <exception cref="DownloadException">There is no connection, or it was cut, or the content is not what it should be.</exception>
    /// <exception cref="OperationCanceledException">Canceled.</exception>
    public static Task DownloadAsync(string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return FileSetDownload.RunAsync(folder, MnistFiles.All, new Uri(DefaultAddress), options ?? new DownloadOptions(), cancellationToken);
    }

    private static Dataset<int> Load(string folder, RemoteFile imageFile, RemoteFile labelFile)
    {
        string imagePath = MnistFiles.Find(folder, imageFile);
        string labelPath = MnistFiles.Find(folder, labelFile);
        IdxImages images = Idx.ReadImages(imagePath);
        if (images.Height != Side || images.Width != Side)
        {
            throw new DataFileException(
                imagePath, $"its images have {images.Height} × {images.Width} pixels, those of MNIST {Side} × {Side}. Read such files with {nameof(Idx)}.{nameof(Idx.ReadImages)}.");
        }

        int[] labels = Idx.ReadLabels(labelPath);
        if (labels.Length != images.Count)
        {
            throw new DataFileException(labelPath, $"it has {CountText.Of(labels.Length, "label")} for the {CountText.Of(images.Count, "image")} of '{imagePath}'.");
        }

        int wrong = Array.FindIndex(labels, static label => label >= Classes);
        return wrong < 0
            ? Dataset.Create(images.ToInputs(), labels)
            : throw new DataFileException(labelPath, $"label {wrong} is {labels[wrong]}, but the classes of MNIST are 0 to {Classes - 1}.");
    }
}
