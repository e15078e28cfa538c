namespace ModelGen.Tests.Data;

public sealed class IdxTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ReadImages_PlainOrCompressed_GivesSizesAndPixels(bool compressed)
    {
        byte[] pixels = IdxFile.Values(3 * 200 * 300);

        IdxImages images = Idx.ReadImages(Write(IdxFile.Of([3, 200, 300], pixels), compressed));

        Assert.Equal((3, 200, 300), (images.Count, images.Height, images.Width));
        Assert.Equal(pixels, images.Pixels.ToArray());
    }

    [Fact]
    public void ReadLabels_Compressed_GivesNumbers()
        => Assert.Equal([0, 7, 14, 21], Idx.ReadLabels(Write(IdxFile.Of([4], IdxFile.Values(4)), compressed: true)));

    [Fact]
    public void ToInputs_Pixels_AreFractionsOf255()
        => Assert.Equal([0f, 1f, 51 / 255f], new IdxImages(1, 1, 3, new byte[] { 0, 255, 51 }).ToInputs());

    [Theory]
    [InlineData(new byte[0], "it begins with nothing,")]
    [InlineData(new byte[] { 0, 0, 8 }, "it begins with 00 00 08,")]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 1, 2 }, "it begins with 89 50 4E 47, and not with 00 00 08 03")]
    [InlineData(new byte[] { 0, 0, 0x0D, 3, 0, 0, 0, 1 }, "its values are of type 0x0D, but only unsigned bytes (0x08) can be read")]
    [InlineData(new byte[] { 0, 0, 8, 1, 0, 0, 0, 1, 5 }, "it has 1 dimension, but images have 3")]
    [InlineData(new byte[] { 0, 0, 8, 3, 0, 0, 0, 1, 5 }, "its header has 16 bytes, but the file only 9")]
    public void ReadImages_OtherFile_ThrowsWithItsBytes(byte[] content, string problem)
    {
        DataFileException exception = Assert.Throws<DataFileException>(() => Idx.ReadImages(Write(content)));

        Assert.Equal(_folder.File("file"), exception.File);
        Assert.StartsWith($"'{_folder.File("file")}' cannot be read: ", exception.Message);
        Assert.Contains(problem, exception.Message);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ReadImages_Truncated_ThrowsWithTheNumbers(bool compressed)
    {
        byte[] file = IdxFile.Of([2, 3, 4], IdxFile.Values(24))[..^1];

        Assert.Contains(
            "it is truncated: its header announces 2 × 3 × 4 values, that is 40 bytes in all, but there are 39.",
            Assert.Throws<DataFileException>(() => Idx.ReadImages(Write(file, compressed))).Message);
    }

    [Theory]
    [InlineData(false, "there are 41")]
    [InlineData(true, "more follow")]
    public void ReadImages_TrailingBytes_Throws(bool compressed, string found)
    {
        byte[] file = IdxFile.Of([2, 3, 4], IdxFile.Values(25));

        Assert.Contains(
            $"its header announces 2 × 3 × 4 values, that is 40 bytes in all, but {found}.",
            Assert.Throws<DataFileException>(() => Idx.ReadImages(Write(file, compressed))).Message);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ReadImages_HeaderOfGigabytesWithoutThem_AllocatesLittle(bool compressed)
    {
        string path = Write(IdxFile.Of([70_000, 100, 300], IdxFile.Values(100)), compressed);
        Assert.Throws<DataFileException>(() => Idx.ReadImages(path));
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<DataFileException>(() => Idx.ReadImages(path));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 300_000);
    }

    [Theory]
    [InlineData(uint.MaxValue, uint.MaxValue, uint.MaxValue, false)]
    [InlineData(uint.MaxValue, uint.MaxValue, uint.MaxValue, true)]
    [InlineData(65536, 65536, 1, true)]
    [InlineData(5, 0, 3, true)]
    [InlineData(0, 28, 28, false)]
    public void ReadImages_ImpossibleSizes_ThrowsNamingThem(uint count, uint height, uint width, bool compressed)
        => Assert.Contains(
            $"its header announces {count} × {height} × {width} values",
            Assert.Throws<DataFileException>(() => Idx.ReadImages(Write(IdxFile.Of([count, height, width], []), compressed))).Message);

    [Fact]
    public void ReadLabels_AnyCutOfACompressedFile_ThrowsNamingTheFile()
    {
        // A file whose values are all there, and that lacks nothing but the end mark and checksum of gzip, is read.
        byte[] file = IdxFile.Compressed(IdxFile.Of([300], IdxFile.Values(300)));
        for (int length = 0; length < file.Length - 12; length++)
        {
            string path = Write(file[..length]);
            Assert.Contains(path, Assert.Throws<DataFileException>(() => Idx.ReadLabels(path)).Message);
        }
    }

    [Fact]
    public void ReadLabels_DamagedCompressedFile_Throws()
    {
        byte[] file = IdxFile.Compressed(IdxFile.Of([300], IdxFile.Values(300)));
        file[file.Length / 2] ^= 0x10;

        Assert.Throws<DataFileException>(() => Idx.ReadLabels(Write(file)));
    }

    [Fact]
    public void ReadImages_NoFile_ThrowsNamingIt()
        => Assert.Contains("missing", Assert.Throws<FileNotFoundException>(() => Idx.ReadImages(_folder.File("missing"))).Message);

    private string Write(byte[] content, bool compressed = false) => _folder.Write("file", compressed ? IdxFile.Compressed(content) : content);
}
