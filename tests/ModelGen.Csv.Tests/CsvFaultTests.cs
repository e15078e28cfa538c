namespace ModelGen.Csv.Tests;

public sealed class CsvFaultTests
{
    [Theory]
    [InlineData("a,b,y\n1,2,0\n3,,1\n", "line 3 has no value in column 'b'.")]
    [InlineData("a,b,y\n1,2,0\n\n3,NA,1\n", "line 4 has no value in column 'b'.")]
    [InlineData("a,b,y\n1,2,\n", "line 2 has no value in column 'y'.")]
    [InlineData("a,b,y\n1,2,0\n3,x,1\n", "column 'b' has 'x' in line 3, but numbers elsewhere.")]
    [InlineData("a,b,y\n1,x,0\n3,4,1\n", "column 'b' has 'x' in line 2, but numbers elsewhere.")]
    [InlineData("a,b,y\n1,1e40,0\n3,4,1\n", "column 'b' has '1e40' in line 2, but numbers elsewhere.")]
    [InlineData("a,b,y\n1,2\n", "the number of fields in line 2 is 2, but 3 in the header.")]
    [InlineData("a,b,y\n1,2,3,4\n", "the number of fields in line 2 is 4, but 3 in the header.")]
    [InlineData("a,b,y\n1,\"2,0\n", "line 2 is no CSV:")]
    [InlineData("a,a,y\n1,2,0\n", "its header names the column 'a' twice.")]
    [InlineData("a,b,c\n1,2,0\n", "it has no column 'y'. Its columns are: a, b, c.")]
    [InlineData("a,b,y\n", "it has no rows.")]
    [InlineData("", "it is empty.")]
    [InlineData("y\n1\n", "it has no column for the inputs")]
    public void ReadClasses_BadFile_ThrowsNamingTheFileAndThePlace(string content, string problem)
    {
        using CsvText file = new(content);

        DataFileException exception = Assert.Throws<DataFileException>(() => CsvDataset.ReadClasses(file.Path, "y"));

        Assert.StartsWith($"'{file.Path}' cannot be read: ", exception.Message);
        Assert.Contains(problem, exception.Message);
    }

    [Fact]
    public void Read_MissingValue_NamesTheWayOut()
    {
        using CsvText file = new("a,y\n,1\n");

        Assert.EndsWith(
            "Complete it; or choose CsvOptions.Missing = MissingValues.SkipRow or MissingValues.Mean.",
            Assert.Throws<DataFileException>(() => CsvDataset.ReadNumbers(file.Path, "y")).Message);
    }

    [Fact]
    public void Read_SkipRow_LeavesOutRowsThatLackAnything()
    {
        using CsvText file = new("id,a,color,y\n,1,red,0\n2,?,blue,1\n3,5,green,\n4,7,red,1\n");

        (Dataset<int> data, CsvSchema schema) = CsvDataset.ReadClasses(file.Path, "y", new CsvOptions { Missing = MissingValues.SkipRow, Ignore = ["id"] });

        Assert.Equal(["a", "color=red"], schema.InputNames);
        Assert.Equal([1, 1, 7, 1], data.Inputs.ToArray());
        Assert.Equal([0, 1], data.Targets.ToArray());
    }

    [Fact]
    public void Read_Mean_FillsNumbers()
    {
        using CsvText file = new("a,b,y\n1,2,0\n,4,1\n3,n/a,1\n");

        Dataset<int> data = CsvDataset.ReadClasses(file.Path, "y", new CsvOptions { Missing = MissingValues.Mean, MissingMarks = ["n/a"] }).Data;

        Assert.Equal([1, 2, 2, 4, 3, 3], data.Inputs.ToArray());
    }

    [Theory]
    [InlineData("a,y\n1,0\n2,\n", "line 3 has no value in column 'y'. A class has no mean:")]
    [InlineData("a,y\nx,0\n,1\n", "line 3 has no value in column 'a'. A text has no mean:")]
    [InlineData("a,b,y\n,1,0\n,2,1\n", "column 'a' has no values: name it in CsvOptions.Ignore.")]
    public void Read_MeanWhereThereIsNone_Throws(string content, string problem)
    {
        using CsvText file = new(content);

        Assert.Contains(problem, Assert.Throws<DataFileException>(() => CsvDataset.ReadClasses(file.Path, "y", new CsvOptions { Missing = MissingValues.Mean })).Message);
    }

    [Fact]
    public void Read_SkipRowLeavingNone_SaysSo()
    {
        using CsvText file = new("a,y\n,0\n,1\n");

        Assert.Contains("every row lacks a value.", Assert.Throws<DataFileException>(() => CsvDataset.ReadClasses(file.Path, "y", new CsvOptions { Missing = MissingValues.SkipRow })).Message);
    }

    [Fact]
    public void Read_ManyTexts_AreTakenForAMistake()
    {
        using CsvText file = new("name,y\n" + string.Concat(Enumerable.Range(0, 30).Select(row => $"n{row},0\n")));

        Assert.Contains(
            "column 'name' has more than 20 different texts up to line 22: name it in CsvOptions.Ignore, or raise MaxCategories.",
            Assert.Throws<DataFileException>(() => CsvDataset.ReadClasses(file.Path, "y", new CsvOptions { MaxCategories = 20 })).Message);
        Assert.Equal(30, CsvDataset.ReadClasses(file.Path, "y").Data.InputSize);
    }

    [Fact]
    public void ReadNumbers_TextTarget_PointsToReadClasses()
    {
        using CsvText file = new("a,y\n1,yes\n2,no\n");

        Assert.Contains(
            "the target column 'y' has 'yes' in line 2, which is no number. For classes call CsvDataset.ReadClasses.",
            Assert.Throws<DataFileException>(() => CsvDataset.ReadNumbers(file.Path, "y")).Message);
    }

    [Theory]
    [InlineData("a,color,y\n1,pink,0\n", "column 'color' in line 2 has 'pink', which is none of its 2 known texts: blue, red.")]
    [InlineData("a,color,y\n1,red,7\n", "column 'y' in line 2 has '7', which is none of its 2 known texts: 0, 1.")]
    [InlineData("a,color,y\nx,red,0\n", "column 'a' in line 2 has 'x', which is no number that a float can hold.")]
    [InlineData("a,y\n1,0\n", "it has no column 'color'.")]
    public void Read_AnotherFileThatDoesNotFit_ThrowsNamingThePlace(string content, string problem)
    {
        using CsvText file = new("a,color,y\n1,red,0\n2,blue,1\n");
        CsvSchema schema = CsvDataset.ReadClasses(file.Path, "y").Schema;

        Assert.Contains(problem, Assert.Throws<DataFileException>(() => CsvDataset.ReadClasses(file.Add("other.csv", content), schema)).Message);
    }

    [Fact]
    public void Read_TargetNamedTwice_Throws()
    {
        using CsvText file = new("a,y,z\n1,0,2\n2,1,3\n");

        Assert.Contains("The target 'y' is named more than once", Assert.Throws<ArgumentException>(() => CsvDataset.ReadNumbers(file.Path, ["y", "z", "y"])).Message);
        Assert.Contains("The target 'z' is named more than once", Assert.Throws<ArgumentException>(() => CsvDataset.StreamNumbers(file.Path, ["z", "z"])).Message);
    }

    [Fact]
    public void Read_SchemaOfOtherKind_Throws()
    {
        using CsvText file = new("a,y\n1,0\n2,1\n");
        CsvSchema classes = CsvDataset.ReadClasses(file.Path, "y").Schema;

        Assert.Contains("learned for classes as targets: call CsvDataset.ReadClasses", Assert.Throws<ArgumentException>(() => CsvDataset.ReadNumbers(file.Path, classes)).Message);
        Assert.Contains(
            "learned for numbers as targets: call CsvDataset.ReadNumbers",
            Assert.Throws<ArgumentException>(() => CsvDataset.ReadClasses(file.Path, CsvDataset.ReadNumbers(file.Path, "y").Schema)).Message);
    }

    [Fact]
    public void Stream_FileThatChangesLater_ThrowsNamingTheLine()
    {
        using CsvText file = new("a,b,c,d,y\n1,2,3,4,0\n5,6,7,8,1\n");
        StreamingDataset<int> data = CsvDataset.StreamClasses(file.Path, "y").Data;
        file.Add("file.csv", "a,b,c,d,y\n1,2,3,4,0\n5,6,oops,8,1\n");

        Assert.Contains("column 'c' in line 3 has 'oops'", Assert.Throws<DataFileException>(() => new IrisModel().Fit(data)).Message);
    }

    [Fact]
    public void Read_NoFile_ThrowsNamingIt()
        => Assert.Contains("missing.csv", Assert.Throws<FileNotFoundException>(() => CsvDataset.ReadNumbers("missing.csv", "y")).Message);

    [Fact]
    public void Read_NoTargets_Throws()
        => Assert.Equal("targets", Assert.Throws<ArgumentOutOfRangeException>(() => CsvDataset.ReadNumbers("any.csv", Array.Empty<string>())).ParamName);
}
