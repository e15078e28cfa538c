using System.Text;
using ModelGen.Tests;

namespace ModelGen.Csv.Tests;

public sealed class CsvFuzzTests(ITestOutputHelper output)
{
    private static readonly byte[][] Files =
    [
        Encoding.UTF8.GetBytes("length,width,color,species\n5.1,3.5,red,setosa\n4.9,,green,setosa\n7,3.2,\"red, dark\",versicolor\n6.3,3.3,red,\"virgin\"\"ica\"\n"),
        Encoding.UTF8.GetBytes("length;width;color;species\r\n5.1;1e3;1;0\r\n4.9;-2;0;1\r\nNA;2;1;2\r\n"),
        [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes("species\tlength\nä\t1\nß\t2\n")],
        [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("species,length\na,1\nb,2\n")],
    ];

    [Fact]
    public void Read_Mutants_ReadOrThrowDataFileException()
    {
        using CsvText folder = new("");
        CsvOptions[] options = [new(), new() { Missing = MissingValues.SkipRow }, new() { Missing = MissingValues.Mean, Categories = CategoryEncoding.Ordinal }];
        new Fuzzing(output).Run<DataFileException>(
            static random => Mutations.Mutate(Files[random.Next(Files.Length)], random),
            file =>
            {
                File.WriteAllBytes(folder.Path, file);
                CsvOptions chosen = options[file.Length % options.Length];
                if (file.Length % 2 == 0)
                {
                    (Dataset<int> classes, CsvSchema schema) = CsvDataset.ReadClasses(folder.Path, "species", chosen);
                    Assert.Equal(schema.InputSize, classes.InputSize);
                }
                else
                {
                    Assert.True(CsvDataset.ReadNumbers(folder.Path, "species", chosen).Data.Count > 0);
                }
            });
    }
}
