namespace ModelGen.Tests.Data;

public sealed class MnistTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData(".gz")]
    public void Load_FourFiles_GivesBothSets(string extension)
    {
        WriteSet(extension);

        (Dataset<int> train, Dataset<int> test) = Mnist.Load(_folder.Path);

        Assert.Equal((3, 784, 2, 784), (train.Count, train.InputSize, test.Count, test.InputSize));
        Assert.Equal([0, 7, 4], train.Targets.ToArray());
        Assert.Equal(7 / 255f, train.Inputs.Span[1]);
    }

    [Fact]
    public void Load_MissingFile_SaysHowToGetIt()
    {
        WriteSet(".gz");
        File.Delete(_folder.File("t10k-labels-idx1-ubyte.gz"));

        FileNotFoundException exception = Assert.Throws<FileNotFoundException>(() => Mnist.Load(_folder.Path));

        Assert.Contains($"neither '{_folder.File("t10k-labels-idx1-ubyte.gz")}' nor '{_folder.File("t10k-labels-idx1-ubyte")}'", exception.Message);
        Assert.Contains("Mnist.DownloadAsync", exception.Message);
    }

    [Fact]
    public void Load_OtherImageSize_ThrowsWithBothSizes()
    {
        WriteSet("");
        _folder.Write("train-images-idx3-ubyte", IdxFile.Of([3, 2, 5], IdxFile.Values(30)));

        Assert.Contains("its images have 2 × 5 pixels, those of MNIST 28 × 28", Fault());
    }

    [Fact]
    public void Load_OtherNumberOfLabels_ThrowsWithBothNumbers()
    {
        WriteSet("");
        _folder.Write("train-labels-idx1-ubyte", IdxFile.Of([4], [0, 1, 2, 3]));

        Assert.Contains("it has 4 labels for the 3 images of", Fault());
    }

    [Fact]
    public void Load_LabelThatIsNoDigit_ThrowsWithPlaceAndValue()
    {
        WriteSet("");
        _folder.Write("train-labels-idx1-ubyte", IdxFile.Of([3], [0, 9, 10]));

        Assert.Contains("label 2 is 10, but the classes of MNIST are 0 to 9", Fault());
    }

    [Fact]
    public void Load_RealFiles_GivesTheKnownCounts()
    {
        (Dataset<int> train, Dataset<int> test) = Mnist.Load(RealData.Folder("mnist"));

        Assert.Equal((60_000, 10_000, 784), (train.Count, test.Count, train.InputSize));
        Assert.Equal([5, 0, 4, 1, 9], train.Targets.Span[..5].ToArray());
        Assert.Equal(5923, train.Targets.ToArray().Count(label => label == 0));
        Assert.Equal(0.1306604762738429, train.Inputs.ToArray().Average(pixel => (double)pixel), 1e-6);
    }

    [Fact]
    public async Task DownloadAsync_RealFilesFromALocalServer_PassesTheirHashes()
    {
        string real = RealData.Folder("mnist");
        await using FileServer server = new();
        foreach (RemoteFile file in MnistFiles.All)
        {
            server.Files[file.Name] = File.ReadAllBytes(Path.Combine(real, file.Name));
        }

        await Mnist.DownloadAsync(_folder.Path, new DownloadOptions { BaseAddress = server.Address });

        Assert.Equal(10_000, Mnist.Load(_folder.Path).Test.Count);
        Assert.Equal(MnistFiles.All.Select(file => file.Name).Order(), Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order());
    }

    private void WriteSet(string extension)
    {
        Write("train-images-idx3-ubyte", IdxFile.Of([3, 28, 28], IdxFile.Values(3 * 784)));
        Write("train-labels-idx1-ubyte", IdxFile.Of([3], [0, 7, 4]));
        Write("t10k-images-idx3-ubyte", IdxFile.Of([2, 28, 28], IdxFile.Values(2 * 784)));
        Write("t10k-labels-idx1-ubyte", IdxFile.Of([2], [9, 9]));

        void Write(string name, byte[] content) => _folder.Write(name + extension, extension.Length == 0 ? content : IdxFile.Compressed(content));
    }

    private string Fault() => Assert.Throws<DataFileException>(() => Mnist.Load(_folder.Path)).Message;
}
