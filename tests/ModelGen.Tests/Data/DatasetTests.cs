using System.Runtime.InteropServices;

namespace ModelGen.Tests.Data;

public sealed class DatasetTests
{
    private static readonly float[] TenInputs = [.. Enumerable.Range(0, 20).Select(i => (float)i)];
    private static readonly int[] TenLabels = [.. Enumerable.Range(0, 10)];

    [Fact]
    public void Create_Labels_InfersCountAndWidth()
    {
        Dataset<int> data = Dataset.Create(TenInputs, TenLabels);

        Assert.Equal((10, 2, 1), (data.Count, data.InputSize, data.TargetSize));
        Assert.True(data.SampleWeights.IsEmpty);
    }

    [Fact]
    public void Create_Targets_InfersCountAndWidth()
    {
        Dataset<float> data = Dataset.Create(TenInputs, new float[15], targetSize: 3, sampleWeights: new float[5]);

        Assert.Equal((5, 4, 3), (data.Count, data.InputSize, data.TargetSize));
        Assert.Equal(5, data.SampleWeights.Length);
    }

    [Fact]
    public void Create_Memory_CopiesNothing()
    {
        Dataset<int> data = Dataset.Create(TenInputs.AsMemory(4, 8), TenLabels.AsMemory(2, 4));

        Assert.True(MemoryMarshal.TryGetArray(data.Inputs, out ArraySegment<float> inputs));
        Assert.Same(TenInputs, inputs.Array);
        Assert.Equal((4, 8), (inputs.Offset, inputs.Count));
    }

    [Fact]
    public void Create_NoRows_Throws()
        => Assert.Contains("at least one row", Assert.Throws<ArgumentException>(() => Dataset.Create([], Array.Empty<int>())).Message);

    [Fact]
    public void Create_NoInputs_Throws()
        => Assert.Contains("0 input values cannot be divided among the 2 rows", Assert.Throws<ArgumentException>(() => Dataset.Create([], [1, 2])).Message);

    [Fact]
    public void Create_InputsNoMultipleOfLabels_ThrowsWithTheNumbers()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => Dataset.Create(new float[20], new int[3]));

        Assert.Equal("inputs", exception.ParamName);
        Assert.Contains("20 input values cannot be divided among the 3 rows that the targets make: 2 left over.", exception.Message);
    }

    [Fact]
    public void Create_TargetsNoWholeRows_ThrowsWithTheNumbers()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => Dataset.Create(new float[20], new float[7], targetSize: 3));

        Assert.Equal("targets", exception.ParamName);
        Assert.Contains("7 targets cannot be divided into rows of 3: 1 left over.", exception.Message);
    }

    [Fact]
    public void Create_TargetSizeZero_Throws()
        => Assert.Equal("targetSize", Assert.Throws<ArgumentOutOfRangeException>(() => Dataset.Create(new float[2], new float[2], targetSize: 0)).ParamName);

    [Fact]
    public void Create_WrongNumberOfSampleWeights_ThrowsWithBothNumbers()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => Dataset.Create(TenInputs, TenLabels, new float[9]));

        Assert.Equal("sampleWeights", exception.ParamName);
        Assert.Contains("9 sample weights for 10 rows", exception.Message);
    }

    [Fact]
    public void Create_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => Dataset.Create(null!, TenLabels));
        Assert.Throws<ArgumentNullException>(() => Dataset.Create(TenInputs, (float[])null!));
    }

    [Theory]
    [InlineData(0.2, 8)]
    [InlineData(0.25, 7)]
    [InlineData(0.05, 9)]
    [InlineData(0.89, 1)]
    public void Split_Fraction_GivesTheLastRowsToTheSecondPart(double fraction, int expectedFirst)
    {
        Dataset<int> data = Dataset.Create(TenInputs, TenLabels, [.. TenLabels.Select(label => label * 10f)]);

        (Dataset<int> first, Dataset<int> second) = data.Split(fraction);

        Assert.Equal((expectedFirst, 10 - expectedFirst), (first.Count, second.Count));
        Assert.Equal(TenLabels[expectedFirst..], second.Targets.ToArray());
        Assert.Equal(TenInputs[(2 * expectedFirst)..], second.Inputs.ToArray());
        Assert.Equal(expectedFirst * 10f, second.SampleWeights.Span[0]);
        Assert.Equal(expectedFirst, first.SampleWeights.Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.5)]
    [InlineData(double.NaN)]
    public void Split_OutsideZeroToOne_ThrowsWithTheNumber(double fraction)
    {
        ArgumentOutOfRangeException exception = Assert.Throws<ArgumentOutOfRangeException>(() => Dataset.Create(TenInputs, TenLabels).Split(fraction));

        Assert.Equal(("fraction", fraction), (exception.ParamName, exception.ActualValue));
    }

    [Fact]
    public void Split_LeavingNoFirstPart_ThrowsWithTheNumbers()
    {
        ArgumentOutOfRangeException exception = Assert.Throws<ArgumentOutOfRangeException>(() => Dataset.Create(TenInputs, TenLabels).Split(0.95));

        Assert.Contains("Of 10 rows this leaves none for the first part", exception.Message);
    }

    [Fact]
    public void OneRow_IsSingularInMessages()
    {
        Dataset<int> one = Dataset.Create([1, 2], [0]);

        Assert.StartsWith("Of 1 row this leaves none for the first part", Assert.Throws<ArgumentOutOfRangeException>(() => one.Split(0.5)).Message);
        Assert.StartsWith("The data set has 1 row: take that one.", Assert.Throws<ArgumentOutOfRangeException>(() => one.Take(2)).Message);
    }

    [Fact]
    public void Split_LeavingNoSecondPart_Throws()
        => Assert.Contains(
            "none for the second part",
            Assert.Throws<ArgumentOutOfRangeException>(() => Dataset.Create(TenInputs, TenLabels).Split(1e-20)).Message);

    [Fact]
    public void Take_Rows_IsAViewOfTheFirst()
    {
        Dataset<int> data = Dataset.Create(TenInputs, TenLabels).Take(3);

        Assert.Equal((3, 2), (data.Count, data.InputSize));
        Assert.Equal([0, 1, 2], data.Targets.ToArray());
        Assert.True(MemoryMarshal.TryGetArray(data.Inputs, out ArraySegment<float> inputs) && inputs.Array == TenInputs);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    public void Take_MoreThanThereAre_ThrowsWithBothNumbers(int count)
    {
        ArgumentOutOfRangeException exception = Assert.Throws<ArgumentOutOfRangeException>(() => Dataset.Create(TenInputs, TenLabels).Take(count));

        Assert.Equal(count, exception.ActualValue);
        Assert.Contains("The data set has 10 rows", exception.Message);
    }

    [Fact]
    public void Shuffle_Seed_MovesWholeRowsToANewPlace()
    {
        Dataset<int> data = Dataset.Create(TenInputs, TenLabels, [.. TenLabels.Select(label => label * 10f)]);

        Dataset<int> shuffled = data.Shuffle(seed: 1);

        Assert.NotEqual(TenLabels, shuffled.Targets.ToArray());
        Assert.Equal(TenLabels, shuffled.Targets.ToArray().Order());
        for (int row = 0; row < 10; row++)
        {
            int label = shuffled.Targets.Span[row];
            Assert.Equal([2f * label, 2f * label + 1], shuffled.Inputs.Slice(row * 2, 2).ToArray());
            Assert.Equal(label * 10f, shuffled.SampleWeights.Span[row]);
        }

        Assert.Equal(TenLabels, data.Targets.ToArray());
    }

    [Fact]
    public void Shuffle_SameSeed_IsTheSameOrder()
    {
        Dataset<int> data = Dataset.Create(TenInputs, TenLabels);

        Assert.Equal(data.Shuffle(5).Targets.ToArray(), data.Shuffle(5).Targets.ToArray());
        Assert.NotEqual(data.Shuffle(5).Targets.ToArray(), data.Shuffle(6).Targets.ToArray());
    }
}
