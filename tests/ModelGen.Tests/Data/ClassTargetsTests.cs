using System.Globalization;

namespace ModelGen.Tests.Data;

public sealed class ClassTargetsTests
{
    private static readonly Dataset<int> Data = Dataset.Create([1, 2, 3], [0, 2, 1]);

    [Fact]
    public void WithClassWeights_AnyCulture_WritesInvariantNumbers()
    {
        CultureInfo culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Dataset<float> data = Dataset.Create(new float[2], [0f, 0.5f]);

            Assert.Contains("The target of row 1 is 0.5,", Assert.Throws<ArgumentException>(() => data.WithClassWeights(1, 2)).Message);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void ToOneHot_Labels_BecomeRows()
    {
        Dataset<float> oneHot = Dataset.Create([1, 2, 3], [0, 2, 1], [4, 5, 6]).ToOneHot(3);

        Assert.Equal([1, 0, 0, 0, 0, 1, 0, 1, 0], oneHot.Targets.ToArray());
        Assert.Equal((3, 1, 3), (oneHot.Count, oneHot.InputSize, oneHot.TargetSize));
        Assert.Equal([4, 5, 6], oneHot.SampleWeights.ToArray());
    }

    [Fact]
    public void ToOneHot_TooFewClasses_ThrowsNamingTheRow()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => Data.ToOneHot(2));

        Assert.Contains("The target of row 1 is class 2, but 2 classes were given: 0 to 1.", exception.Message);
    }

    [Fact]
    public void ToOneHot_NoClasses_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => Data.ToOneHot(0));

    [Fact]
    public void WithClassWeights_Labels_WeighTheirRows()
        => Assert.Equal([1, 3, 2], Data.WithClassWeights(1, 2, 3).SampleWeights.ToArray());

    [Fact]
    public void WithClassWeights_RowsWithWeights_Multiplies()
        => Assert.Equal([10, 60, 20], Dataset.Create([1, 2, 3], [0, 2, 1], [10, 20, 10]).WithClassWeights(1, 2, 3).SampleWeights.ToArray());

    [Fact]
    public void WithClassWeights_BinaryTargets_WeighTheirRows()
        => Assert.Equal([0.5f, 4, 0.5f], Dataset.Create([1, 2, 3], [0f, 1f, 0f]).WithClassWeights(0.5f, 4).SampleWeights.ToArray());

    [Fact]
    public void WithClassWeights_OneHotTargets_WeighTheirRows()
        => Assert.Equal([1, 3, 2], Data.ToOneHot(3).WithClassWeights(1, 2, 3).SampleWeights.ToArray());

    [Fact]
    public void WithClassWeights_TooFew_ThrowsNamingTheRow()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => Data.WithClassWeights(1, 2));

        Assert.Contains("The target of row 1 is class 2", exception.Message);
        Assert.True(Data.SampleWeights.IsEmpty);
    }

    [Fact]
    public void WithClassWeights_NotFinite_ThrowsNamingTheClass()
        => Assert.Contains("The weight of class 1 is NaN", Assert.Throws<ArgumentException>(() => Data.WithClassWeights(1, float.NaN, 1)).Message);

    [Fact]
    public void WithClassWeights_NumberThatIsNoClass_ThrowsNamingTheRow()
        => Assert.Contains(
            "The target of row 1 is 0.5, which is no class number",
            Assert.Throws<ArgumentException>(() => Dataset.Create([1, 2], [0f, 0.5f]).WithClassWeights(1, 1)).Message);
}
