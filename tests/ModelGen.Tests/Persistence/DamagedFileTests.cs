using System.Buffers.Binary;
using System.Text;
using ModelGen.Tests.Models;

namespace ModelGen.Tests.Persistence;

public sealed class DamagedFileTests
{
    private const string Bias = "\"Dense1.Bias\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}";

    [Fact]
    public void Load_TruncatedAtEveryByte_ThrowsWithTheNumbers()
    {
        byte[] file = Saved();
        int header = (int)BinaryPrimitives.ReadUInt64LittleEndian(file);

        for (int length = 0; length < file.Length; length++)
        {
            int expected = length < 8 ? 8 : length < 8 + header ? 8 + header : file.Length;

            string message = Problem(file[..length]);

            Assert.StartsWith("The stream cannot be loaded: it is truncated: it should have ", message);
            Assert.EndsWith($"{expected} bytes, but has {length}.", message);
        }
    }

    [Fact]
    public void Load_AnyBitFlipped_Throws()
    {
        byte[] file = Saved();

        for (int bit = 0; bit < 8 * file.Length; bit++)
        {
            file[bit / 8] ^= (byte)(1 << (bit % 8));
            Problem(file);
            file[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Fact]
    public void Load_OtherWeight_NamesBothChecksums()
    {
        byte[] file = Saved();
        string whole = Checksum(file);
        file[^1] ^= 1;

        string message = Problem(file);

        Assert.StartsWith($"The stream cannot be loaded: it is damaged, or another program changed it: its checksum is {whole}, but its bytes have ", message);
        Assert.EndsWith($"{Checksum(SealedFile.Seal(file))}. Take a copy that is whole.", message);
    }

    // The check value of CRC-32C is that of the catalogues: https://reveng.sourceforge.io/crc-catalogue/17plus.htm#crc.cat.crc-32-iscsi.
    [Fact]
    public void Checksum_OfTheCatalogue_IsTheirs()
    {
        FileChecksum checksum = new();
        checksum.Add("12345678"u8);
        checksum.Add("9"u8);

        Assert.Equal("e3069283", checksum.Text);
    }

    [Fact]
    public void Load_TruncatedStreamOfUnknownLength_ThrowsWithTheNumbers()
    {
        byte[] file = Saved();

        foreach (int length in new[] { 3, 40, file.Length - 1 })
        {
            using Stream stream = new UnknownLengthStream(file[..length]);
            string message = Assert.Throws<ModelFileException>(() => ModelFile.Load<TinyRegressor>(stream)).Message;
            Assert.EndsWith($"but has {length}.", message);
        }
    }

    [Fact]
    public void Load_BytesBehindTheLastTensor_Throws()
    {
        byte[] file = Saved();

        Assert.Contains($"it should have {file.Length} bytes, but has {file.Length + 3}: 3 bytes follow", Problem([.. file, 1, 2, 3]));
        using Stream stream = new UnknownLengthStream([.. file, 1]);
        Assert.Contains("more follow the last tensor", Assert.Throws<ModelFileException>(() => ModelFile.Load<TinyRegressor>(stream)).Message);
    }

    [Theory]
    [InlineData(0ul)]
    [InlineData(1ul)]
    [InlineData(32_000_001ul)]
    [InlineData(ulong.MaxValue)]
    public void Load_HeaderLengthOutsideTheFormat_ThrowsWithIt(ulong length)
    {
        byte[] file = Saved();
        BinaryPrimitives.WriteUInt64LittleEndian(file, length);

        Assert.Contains($"it is no safetensors file that ModelGen reads: its first 8 bytes give a header length of {length}, outside 2 to 32000000.", Problem(file));
    }

    [Fact]
    public void Load_LengthTheFileDoesNotHave_AllocatesNothingOfIt()
    {
        byte[] file = Saved();
        BinaryPrimitives.WriteUInt64LittleEndian(file, 30_000_000);
        Problem(file);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Problem(file);
        using Stream stream = new UnknownLengthStream(file);
        Assert.Throws<ModelFileException>(() => ModelFile.Load<TinyRegressor>(stream));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void Load_Garbage_Throws()
    {
        byte[] garbage = new byte[1000];
        for (int seed = 0; seed < 200; seed++)
        {
            new Random(seed).NextBytes(garbage);
            BinaryPrimitives.WriteUInt64LittleEndian(garbage, (ulong)(seed * 4));
            Problem(garbage);
        }
    }

    [Fact]
    public void Load_AnyByteOfTheHeaderChanged_ThrowsModelFileExceptionOrLoads()
    {
        byte[] file = Saved();
        for (int position = 8; position < file.Length - 16; position++)
        {
            foreach (byte value in new byte[] { 0, (byte)'"', (byte)'9', (byte)'}', 0xFF })
            {
                byte[] damaged = [.. file];
                damaged[position] = value;
                Exception? exception = Record.Exception(() => ModelFile.Load<TinyRegressor>(new MemoryStream(damaged)));
                Assert.True(exception is null or ModelFileException, $"byte {position} as {value}: {exception}");
            }
        }
    }

    [Theory]
    [InlineData("  {}", "the header does not begin with '{'")]
    [InlineData("[1,2]", "the header does not begin with '{'")]
    [InlineData("{\"a\"", "its header is not valid JSON")]
    [InlineData("{} x", "its header is not valid JSON")]
    [InlineData("{" + Bias + "," + Bias + "}", "the header names 'Dense1.Bias' twice")]
    [InlineData("{\"__metadata__\":{},\"__metadata__\":{}}", "the header names '__metadata__' twice")]
    [InlineData("{\"__metadata__\":{\"a\":1}}", "the metadata 'a' is no text")]
    [InlineData("{\"__metadata__\":{\"a\":\"1\",\"a\":\"1\"}}", "the metadata 'a' is given twice")]
    [InlineData("{\"__metadata__\":[]}", "the header's entry '__metadata__' is no object")]
    [InlineData("{\"__metadata__\":{\"a\":\"\u00ff\"}}", "not valid UTF-8")]
    [InlineData("{\"a\":7}", "the header's entry 'a' is no object")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[1]}}", "the tensor 'a' lacks its dtype, shape or two data_offsets")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0]}}", "the tensor 'a' lacks its dtype, shape or two data_offsets")]
    [InlineData("{\"a\":{\"dtype\":\"F31\",\"shape\":[1],\"data_offsets\":[0,4]}}", "the tensor 'a' has the unknown number type 'F31'")]
    [InlineData("{\"a\":{\"dtype\":\"F16\",\"shape\":[2],\"data_offsets\":[0,8]}}", "the tensor 'a' [2] needs 4 bytes, but its data is given 8")]
    [InlineData("{\"a\":{\"dtype\":1}}", "malformed entry 'dtype'")]
    [InlineData("{\"a\":{\"shape\":[1],\"shape\":[1]}}", "malformed entry 'shape'")]
    [InlineData("{\"a\":{\"offsets\":[1]}}", "malformed entry 'offsets'")]
    [InlineData("{\"a\":{\"shape\":1}}", "something else where a list of numbers belongs")]
    [InlineData("{\"a\":{\"shape\":[-1]}}", "no whole number of at least 0")]
    [InlineData("{\"a\":{\"shape\":[1.5]}}", "no whole number of at least 0")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}", "the data of tensor 'a' begins at byte 4 instead of 0")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}}", "the tensor 'a' [2] needs 8 bytes, but its data is given 4")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[4611686018427387904,4],\"data_offsets\":[0,0]}}", "the tensor 'a' [4611686018427387904 × 4] is larger than any file")]
    [InlineData("{\"a\":{\"dtype\":\"U8\",\"shape\":[9223372036854775807],\"data_offsets\":[0,9223372036854775807]}}", "the tensor 'a' [9223372036854775807] is larger than any file")]
    [InlineData("{\"a\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":[0,4]},\"b\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":[2,6]}}", "the data of tensor 'b' begins at byte 2 instead of 4")]
    [InlineData("{\"a\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":[4,0]}}", "the data of tensor 'a' begins at byte 4 instead of 0")]
    [InlineData("{\"a\":{\"dtype\":\"U8\",\"shape\":[],\"data_offsets\":[0,2]}}", "the tensor 'a' [] needs 1 bytes, but its data is given 2")]
    public void Load_HeaderAgainstTheFormat_ThrowsNamingIt(string header, string expected)
        => Assert.Contains(expected, Problem(SafetensorsFile.Create(header, 0)));

    [Fact]
    public void Load_DamagedFile_NamesTheFile()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, Saved()[..20]);

            ModelFileException exception = Assert.Throws<ModelFileException>(() => ModelFile.Load<TinyRegressor>(path));

            Assert.StartsWith($"'{path}' cannot be loaded: it is truncated", exception.Message);
            Assert.IsType<IOException>(exception, exactMatch: false);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Checksum(byte[] file)
    {
        int digits = file.AsSpan().IndexOf("\"checksum\":\""u8) + "\"checksum\":\"".Length;
        return Encoding.ASCII.GetString(file, digits, 8);
    }

    private static byte[] Saved()
    {
        using MemoryStream stream = new();
        new TinyRegressor(1).Save(stream);
        return stream.ToArray();
    }

    private static string Problem(byte[] file)
        => Assert.Throws<ModelFileException>(() => ModelFile.Load<TinyRegressor>(new MemoryStream(file))).Message;

    private sealed class UnknownLengthStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
