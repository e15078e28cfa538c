using System.Globalization;
using System.Text;

namespace ModelGen.Csv.Tests;

public sealed class CsvReadTests
{
    private const string Flowers = """
        length,color,width,species
        1.5,red,-2e1,setosa
        2,blue,0.25,virginica
        3,red,7,setosa
        """;

    [Fact]
    public void ReadClasses_TextsAndNumbers_BecomeOneHotAndClasses()
    {
        using CsvText file = new(Flowers);

        (Dataset<int> data, CsvSchema schema) = CsvDataset.ReadClasses(file.Path, "species");

        Assert.Equal(["length", "color=blue", "color=red", "width"], schema.InputNames);
        Assert.Equal([1.5f, 0, 1, -20, 2, 1, 0, 0.25f, 3, 0, 1, 7], data.Inputs.ToArray());
        Assert.Equal(["setosa", "virginica"], schema.ClassNames);
        Assert.Equal([0, 1, 0], data.Targets.ToArray());
        Assert.Equal(["species"], schema.TargetNames);
        Assert.Equal(["blue", "red"], schema.Categories["color"]);
        Assert.Equal(4, schema.InputSize);
    }

    [Fact]
    public void ReadClasses_Ordinal_GivesOneNumberATextInOrdinalOrder()
    {
        using CsvText file = new("size,y\nb,0\nZ,1\na,0\nb,1\n");

        (Dataset<int> data, CsvSchema schema) = CsvDataset.ReadClasses(file.Path, "y", new CsvOptions { Categories = CategoryEncoding.Ordinal });

        Assert.Equal(["size"], schema.InputNames);
        Assert.Equal([2, 0, 1, 2], data.Inputs.ToArray());
    }

    [Fact]
    public void ReadClasses_ClassesThatAreNumbers_KeepTheirOrder()
    {
        using CsvText file = new("x,y\n1,10\n2,2\n3,1\n");

        (Dataset<int> data, CsvSchema schema) = CsvDataset.ReadClasses(file.Path, "y");

        Assert.Equal(["1", "2", "10"], schema.ClassNames);
        Assert.Equal([2, 1, 0], data.Targets.ToArray());
    }

    [Fact]
    public void ReadNumbers_SeveralTargets_KeepsTheirOrder()
    {
        using CsvText file = new("a,b,c\n1,2,3\n4,5,6\n");

        (Dataset<float> data, CsvSchema schema) = CsvDataset.ReadNumbers(file.Path, ["c", "a"]);

        Assert.Equal(["c", "a"], schema.TargetNames);
        Assert.Empty(schema.ClassNames);
        Assert.Equal([3, 1, 6, 4], data.Targets.ToArray());
        Assert.Equal([2, 5], data.Inputs.ToArray());
        Assert.Equal(2, data.TargetSize);
    }

    [Fact]
    public void Read_NoHeader_NamesColumnsByNumber()
    {
        using CsvText file = new("1,2,a\n3,4,b\n");

        (Dataset<int> data, CsvSchema schema) = CsvDataset.ReadClasses(file.Path, "2", new CsvOptions { HasHeader = false });

        Assert.Equal(["0", "1"], schema.InputNames);
        Assert.Equal([1, 2, 3, 4], data.Inputs.ToArray());
        Assert.Equal([0, 1], data.Targets.ToArray());
    }

    [Theory]
    [InlineData(';', null)]
    [InlineData(';', ';')]
    [InlineData('\t', null)]
    [InlineData('|', '|')]
    public void Read_OtherSeparator_IsFoundOrTold(char inFile, char? told)
    {
        using CsvText file = new("a,b,y\n1.5,2.5,0\n3.5,4.5,1\n".Replace(',', inFile));

        Assert.Equal([1.5f, 2.5f, 3.5f, 4.5f], CsvDataset.ReadClasses(file.Path, "y", new CsvOptions { Separator = told }).Data.Inputs.ToArray());
    }

    [Fact]
    public void Read_QuotedFields_MayHoldSeparatorsQuotesAndLineBreaks()
    {
        using CsvText file = new("\"a, b\",y\n\"say \"\"no\"\"\",\"one\ntwo\"\n  x  ,z\n");

        CsvSchema schema = CsvDataset.ReadClasses(file.Path, "y").Schema;

        Assert.Equal(["a, b=say \"no\"", "a, b=x"], schema.InputNames);
        Assert.Equal(["one\ntwo", "z"], schema.ClassNames);
    }

    [Fact]
    public void Read_AnyCulture_TakesThePointAsDecimalPoint()
    {
        CultureInfo culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            using CsvText file = new("a,y\n1.5,0\n-2.25,1\n");
            Assert.Equal([1.5f, -2.25f], CsvDataset.ReadClasses(file.Path, "y").Data.Inputs.ToArray());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Read_ByteOrderMarkAndOtherEncoding_AreUnderstood()
    {
        using CsvText file = new("");
        File.WriteAllText(file.Path, "größe,y\nä,0\nb,1\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.Equal(["größe=b", "größe=ä"], CsvDataset.ReadClasses(file.Path, "y").Schema.InputNames);

        File.WriteAllText(file.Path, "größe,y\nä,0\nb,1\n", Encoding.Latin1);
        Assert.Equal(["größe=b", "größe=ä"], CsvDataset.ReadClasses(file.Path, "y", new CsvOptions { Encoding = Encoding.Latin1 }).Schema.InputNames);
    }

    [Fact]
    public void Read_IgnoredAndTextColumns_AreTakenAsTold()
    {
        using CsvText file = new("id,zip,x,y\n1,8001,0.5,0\n2,3000,1,1\n");

        CsvSchema schema = CsvDataset.ReadClasses(file.Path, "y", new CsvOptions { Ignore = ["id"], TextColumns = ["zip"] }).Schema;

        Assert.Equal(["zip=3000", "zip=8001", "x"], schema.InputNames);
    }

    [Fact]
    public void Read_AnotherFileBySchema_EncodesItTheSameWay()
    {
        using CsvText file = new(Flowers);
        CsvSchema schema = CsvDataset.ReadClasses(file.Path, "species").Schema;

        Dataset<int> test = CsvDataset.ReadClasses(file.Add("test.csv", "species,extra,width,length,color\nvirginica,9,4,5,red\n"), schema);

        Assert.Equal([5, 0, 1, 4], test.Inputs.ToArray());
        Assert.Equal([1], test.Targets.ToArray());
    }

    [Fact]
    public void Encode_Row_GivesWhatTheFileWouldGive()
    {
        using CsvText file = new(Flowers);
        CsvSchema schema = CsvDataset.ReadClasses(file.Path, "species").Schema;

        Assert.Equal([2.5f, 1, 0, 3], schema.Encode(new Dictionary<string, string> { ["length"] = "2.5", ["color"] = " blue", ["width"] = "3" }));
        Assert.Contains(
            "The row has no 'width'. It needs: length, color, width.",
            Assert.Throws<ArgumentException>(() => schema.Encode(new Dictionary<string, string> { ["length"] = "2.5", ["color"] = "blue" })).Message);
        Assert.Contains(
            "The row's 'color' has 'pink', which is none of its 2 known texts: blue, red.",
            Assert.Throws<ArgumentException>(() => schema.Encode(new Dictionary<string, string> { ["length"] = "2.5", ["color"] = "pink", ["width"] = "3" })).Message);
    }

    [Fact]
    public void Read_Iris_TrainsAModel()
    {
        (Dataset<int> data, CsvSchema schema) = CsvDataset.ReadClasses(Path.Combine(AppContext.BaseDirectory, "data", "iris.csv"), "y");
        (Dataset<int> train, Dataset<int> test) = data.Shuffle(seed: 1).Split(0.2);
        IrisModel model = new(seed: 1);

        model.Fit(train, new FitOptions { Epochs = 100, BatchSize = 16 });

        Assert.Equal((150, 4), (data.Count, data.InputSize));
        Assert.Equal(["0", "1", "2"], schema.ClassNames);
        Assert.InRange(model.Evaluate(test)["accuracy"], 0.85, 1);
    }

    [Fact]
    public void Stream_InOrder_TrainsTheBitsOfTheSameFileInMemory()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "data", "iris.csv");
        FitOptions options = new() { Epochs = 3, BatchSize = 16, Shuffle = false };
        IrisModel inMemory = new(seed: 1);
        IrisModel streamed = new(seed: 1);

        inMemory.Fit(CsvDataset.ReadClasses(path, "y").Data, options);
        (StreamingDataset<int> data, CsvSchema schema) = CsvDataset.StreamClasses(path, "y");
        streamed.Fit(data, options with { Validation = CsvDataset.StreamClasses(path, schema) });

        Assert.Equal(150, data.Count);
        Assert.Equal(((IModel)inMemory).State.Weights.ToArray(), ((IModel)streamed).State.Weights.ToArray());
    }

    [Fact]
    public void StreamNumbers_LearnsWidthsAndCount()
    {
        using CsvText file = new("a,b,c\n1,2,3\n4,NA,6\n7,8,9\n");

        (StreamingDataset<float> data, CsvSchema schema) = CsvDataset.StreamNumbers(file.Path, ["c", "a"], new CsvOptions { Missing = MissingValues.SkipRow });

        Assert.Equal((1, 2, 2L), (data.InputSize, data.TargetSize, data.Count));
        Assert.Equal((1, 2), (CsvDataset.StreamNumbers(file.Path, schema).InputSize, schema.TargetNames.Count));
    }
}
