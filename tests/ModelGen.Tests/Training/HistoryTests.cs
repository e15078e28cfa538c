using System.Globalization;
using ModelGen.Tests.Models;

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

    [Fact]
    public void ToString_IsATableWithTheBestEpochMarked()
        => Assert.Equal(
            [
                "epoch        loss    val_loss",
                "    1      0.0000      3.0000",
                "    2      0.0000      1.2500  best",
                "",
            ],
            Of("val_loss", 3, 1.25).ToString().ReplaceLineEndings("\n").Split('\n'));

    [Fact]
    public void ToCsv_HasAllDigitsInAnyCulture()
    {
        CultureInfo culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Equal("epoch,loss,val_loss\n1,0,0.1\n2,0,0.3333333333333333\n", Of("val_loss", 0.1, 1.0 / 3).ToCsv());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void LearningRates_AreThoseOfTheLastUpdates()
    {
        TinyClassifier model = TinyClassifier.With(training => training with { Schedule = new ExponentialDecaySchedule(0.5, new ScheduleInterval(1, InEpochs: false, Staircase: true)) });

        History history = Trainer.Fit(model, TinyData.Classes(8), new FitOptions { Epochs = 2, BatchSize = 4 });

        Assert.Equal([0.005f, 0.00125f], history.LearningRates);
    }

    [Fact]
    public void DataLosses_AreWithoutPenalties()
    {
        TinyClassifier model = new();

        History history = Trainer.Fit(model, TinyData.Classes(8), new FitOptions { Epochs = 2, Validation = TinyData.Classes(3) });

        Assert.All(history["loss"].Zip(history.DataLosses), losses => Assert.True(losses.First > losses.Second));
        Assert.Equal(Trainer.Evaluate(model, TinyData.Classes(3)).DataLoss, history.ValidationDataLosses[1]);
        Assert.Equal(2, history.ValidationDataLosses.Count);
        Assert.Empty(Trainer.Fit(new TinyClassifier(), TinyData.Classes(8)).ValidationDataLosses);
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
