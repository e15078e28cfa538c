namespace ModelGen.Tests.Data;

public sealed class DatasetRowsTests
{
    [Fact]
    public void Create_RowsWithLabels_CopiesThem()
    {
        float[] row = [1, 2];
        Dataset<int> data = Dataset.Create([(row, 3), (new float[] { 4, 5 }, 6), (new float[] { 7, 8 }, 9)]);
        row[0] = 100;

        Assert.Equal((3, 2, 1), (data.Count, data.InputSize, data.TargetSize));
        Assert.Equal([1, 2, 4, 5, 7, 8], data.Inputs.ToArray());
        Assert.Equal([3, 6, 9], data.Targets.ToArray());
    }

    [Fact]
    public void Create_RowsWithOneNumber_HasOneTarget()
    {
        Dataset<float> data = Dataset.Create(Enumerable.Range(0, 1000).Select(row => (new float[] { row, 1, 2 }, row * 0.5f)));

        Assert.Equal((1000, 3, 1), (data.Count, data.InputSize, data.TargetSize));
        Assert.Equal((999f, 499.5f), (data.Inputs.Span[999 * 3], data.Targets.Span[999]));
    }

    [Fact]
    public void Create_RowsWithSeveralNumbers_HasAsManyTargets()
    {
        Dataset<float> data = Dataset.Create(new (float[] Inputs, float[] Targets)[] { ([1], [2, 3]), ([4], [5, 6]) });

        Assert.Equal((2, 1, 2), (data.Count, data.InputSize, data.TargetSize));
        Assert.Equal([2, 3, 5, 6], data.Targets.ToArray());
    }

    [Fact]
    public void Create_RowOfOtherWidth_ThrowsNamingIt()
        => AssertThrows("Row 2 has 1 input, but row 0 has 2: all rows must be equally wide.", [([1, 2], [1]), ([3, 4], [1]), ([5], [1])]);

    [Fact]
    public void Create_RowOfOtherTargetWidth_ThrowsNamingIt()
        => AssertThrows("Row 1 has 2 targets, but row 0 has 1: all rows must be equally wide.", [([1], [1]), ([2], [1, 2])]);

    [Fact]
    public void Create_RowWithoutInputs_ThrowsNamingIt()
    {
        AssertThrows("Row 1 has no inputs.", [([1], [1]), (null!, [1])]);
        AssertThrows("Row 0 has no inputs.", [([], [1])]);
    }

    [Fact]
    public void Create_RowWithoutTargets_ThrowsNamingIt()
    {
        AssertThrows("Row 0 has no targets.", [([1], [])]);
        AssertThrows("Row 1 has no targets.", [([1], [1]), ([1], null!)]);
    }

    [Fact]
    public void Create_NoRowsAtAll_Throws() => AssertThrows("There are no rows: a data set needs at least one.", []);

    private static void AssertThrows(string message, (float[] Inputs, float[] Targets)[] rows)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => Dataset.Create(rows));

        Assert.Equal("rows", exception.ParamName);
        Assert.Contains(message, exception.Message);
    }
}
