namespace ModelGen.Tests.Data;

public sealed class IdxFuzzTests(ITestOutputHelper output)
{
    private static readonly byte[][] Files =
    [
        IdxFile.Of([4, 5, 6], IdxFile.Values(120)),
        IdxFile.Compressed(IdxFile.Of([4, 5, 6], IdxFile.Values(120))),
        IdxFile.Of([30], IdxFile.Values(30)),
        IdxFile.Compressed(IdxFile.Of([30], IdxFile.Values(30))),
    ];

    [Fact]
    public void Read_Mutants_ReadOrThrowDataFileException() => new Fuzzing(output).Run<DataFileException>(
        static random => Mutations.Mutate(Files[random.Next(Files.Length)], random),
        static file =>
        {
            (string content, int dimensions) = file.Length > 3 && file[3] == 1 ? ("labels", 1) : ("images", 3);
            using Stream stream = DataFile.Open(new MemoryStream(file));
            IdxArray array = Idx.Read(stream, "mutant", content, dimensions);
            Assert.Equal(array.Sizes.Aggregate(1, static (product, size) => product * size), array.Values.Length);
        });
}
