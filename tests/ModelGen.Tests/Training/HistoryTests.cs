namespace ModelGen.Tests.Training;

public sealed class HistoryTests
{
    [Fact]
    public void BestEpoch_WithValidation_IsThatOfTheLowestValLoss()
    {
        History history = Of("val_loss", 3, 1, 2, 1);

        Assert.Equal(1, history.BestEpoch);
        Assert.Equal(4, history.Epochs);
        Assert.Equal([3, 1, 2, 1], history["val_loss"]);
    }

    [Fact]
    public void BestEpoch_WithoutValidation_IsThatOfTheLowestLoss() => Assert.Equal(2, Of("loss", 3, 2, 1).BestEpoch);

    [Fact]
    public void BestEpoch_NaN_IsNeverBest()
    {
        Assert.Equal(2, Of("val_loss", double.NaN, 5, 4, double.NaN).BestEpoch);
        Assert.Equal(-1, Of("val_loss", double.NaN).BestEpoch);
    }

    [Fact]
    public void Indexer_UnknownKey_ThrowsNamingTheKnownOnes()
    {
        KeyNotFoundException exception = Assert.Throws<KeyNotFoundException>(() => Of("val_loss", 1)["val_accuracy"]);

        Assert.Equal("There is no 'val_accuracy' in this history. It has: loss, val_loss.", exception.Message);
    }

    private static History Of(string key, params double[] values)
    {
        History history = new();
        foreach (double value in values)
        {
            history.Add(new OrderedDictionary<string, double> { ["loss"] = 0, [key] = value });
        }

        return history;
    }
}
