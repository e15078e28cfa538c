using System.Globalization;
using ModelGen.Tests.Models;

namespace ModelGen.Tests.Training;

public sealed class ProgressTests
{
    [Fact]
    public void Fit_WithProgress_ReportsEachEpochsEnd()
    {
        List<TrainingProgress> reports = [];
        TinyClassifier model = TinyClassifier.With(training => training with
        {
            LearningRate = 0.5,
            Schedule = new ExponentialDecaySchedule(0.5, new ScheduleInterval(1, InEpochs: true, Staircase: true)),
        });

        History history = Trainer.Fit(model, TinyData.Classes(10), new FitOptions
        {
            Epochs = 2,
            BatchSize = 4,
            Validation = TinyData.Classes(6),
            Progress = new Sink(reports.Add),
        });

        TrainingProgress[] ends = [.. reports.Where(report => report.IsEpochEnd)];
        Assert.Equal([(1, 2, 3, 3, 0.5f), (2, 2, 3, 3, 0.25f)], ends.Select(end => (end.Epoch, end.Epochs, end.Step, end.Steps, end.LearningRate)));
        Assert.Equal(["loss", "accuracy", "val_loss", "val_accuracy"], ends[1].Metrics.Keys);
        Assert.Equal(history["loss"][1], ends[1].Metrics["loss"]);
        Assert.All(ends, end => Assert.InRange(end.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public void Fit_SlowSteps_ReportsInTheMiddleOfAnEpochAtMostTenTimesASecond()
    {
        List<TrainingProgress> reports = [];
        TinyClassifier model = new() { AfterStep = () => Thread.Sleep(20) };

        Trainer.Fit(model, TinyData.Classes(40), new FitOptions { BatchSize = 2, Progress = new Sink(reports.Add) });

        TrainingProgress[] middle = [.. reports.Where(report => !report.IsEpochEnd)];
        Assert.NotEmpty(middle);
        Assert.All(middle.Zip(middle.Skip(1)), pair => Assert.InRange((pair.Second.Elapsed - pair.First.Elapsed).TotalMilliseconds, 100, 60_000));
        Assert.Equal(middle.Select(report => report.Step).Order(), middle.Select(report => report.Step));
        Assert.All(middle, report => Assert.Equal(["loss", "accuracy"], report.Metrics.Keys));
    }

    [Fact]
    public void ConsoleProgress_Redirected_WritesALineAnEpoch()
    {
        StringWriter output = new();
        ConsoleProgress progress = new(output, terminalWidth: null);

        progress.Report(Report(1, 5, isEpochEnd: false));
        progress.Report(Report(1, 10, isEpochEnd: true));
        progress.Report(Report(12, 10, isEpochEnd: true));

        Assert.Equal(
            ["Epoch  1/12 - 1.5s - loss: 0.1235 - accuracy: 0.5000", "Epoch 12/12 - 1.5s - loss: 0.1235 - accuracy: 0.5000", ""],
            output.ToString().ReplaceLineEndings("\n").Split('\n'));
    }

    [Fact]
    public void ConsoleProgress_Terminal_RedrawsItsLineInPlace()
    {
        StringWriter output = new() { NewLine = "\n" };
        ConsoleProgress progress = new(output, () => 100);

        progress.Report(Report(1, 5, isEpochEnd: false));
        progress.Report(Report(1, 10, isEpochEnd: true));

        Assert.Equal(
            "\rEpoch  1/12 [=========>..........] 5/10 - 1.5s - loss: 0.1235 - accuracy: 0.5000"
            + "\rEpoch  1/12 [====================] 10/10 - 1.5s - loss: 0.1235 - accuracy: 0.5000\n",
            output.ToString());
    }

    [Fact]
    public void ConsoleProgress_ShorterLine_CoversTheLongerOne()
    {
        StringWriter output = new() { NewLine = "\n" };
        ConsoleProgress progress = new(output, () => 100);

        progress.Report(Report(1, 5, isEpochEnd: false));
        progress.Report(Report(1, 6, isEpochEnd: false) with { Metrics = new Dictionary<string, double> { ["loss"] = 1 } });

        string[] lines = output.ToString().Split('\r');
        Assert.Equal(lines[1].Length, lines[2].Length);
        Assert.EndsWith("loss: 1.0000                   ", lines[2]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ConsoleProgress_LineWiderThanTheTerminal_LeavesOutTheBar(bool isEpochEnd)
    {
        StringWriter output = new() { NewLine = "\n" };

        new ConsoleProgress(output, () => 80).Report(Report(1, 10, isEpochEnd));

        Assert.Equal("\rEpoch  1/12 - 1.5s - loss: 0.1235 - accuracy: 0.5000", output.ToString().TrimEnd('\n'));
    }

    [Fact]
    public void ConsoleProgress_NarrowTerminal_CutsTheLineShort()
    {
        StringWriter output = new();

        new ConsoleProgress(output, () => 30).Report(Report(1, 5, isEpochEnd: false));

        Assert.Equal(29, output.ToString().TrimStart('\r').Length);
    }

    [Fact]
    public void ConsoleProgress_AnyCulture_WritesInvariantNumbers()
    {
        CultureInfo culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            StringWriter output = new();
            TrainingProgress report = Report(1, 10, isEpochEnd: true) with
            {
                Metrics = new Dictionary<string, double> { ["loss"] = 1.5e-7, ["mse"] = -1234.5, ["mae"] = double.NaN, ["r2"] = 2.5e9 },
            };

            new ConsoleProgress(output, terminalWidth: null).Report(report);

            Assert.Contains("1.5s - loss: 1.5000e-07 - mse: -1234.5000 - mae: NaN - r2: 2.5000e+09", output.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static TrainingProgress Report(int epoch, int step, bool isEpochEnd) => new(
        epoch,
        Epochs: 12,
        step,
        Steps: 10,
        new OrderedDictionary<string, double> { ["loss"] = 0.12345678, ["accuracy"] = 0.5 },
        TimeSpan.FromSeconds(1.5),
        LearningRate: 0.001f,
        isEpochEnd);

    /// <summary>Progress{T} would call back on other threads.</summary>
    private sealed class Sink(Action<TrainingProgress> action) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => action(value);
    }
}
