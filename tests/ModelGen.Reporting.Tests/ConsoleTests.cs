using Spectre.Console.Testing;

namespace ModelGen.Reporting.Tests;

public sealed class ConsoleTests
{
    [Fact]
    public void Progress_OnATerminal_RedrawsTheEpochUnderWay()
    {
        using TestConsole console = new TestConsole().EmitAnsiSequences().Width(200);
        RichProgress progress = new(console, static () => TimeSpan.FromSeconds(10));

        progress.Report(Report(epoch: 1, step: 5, isEpochEnd: false));
        progress.Report(Report(epoch: 1, step: 10, isEpochEnd: true));

        Assert.Contains("\r\u001b[2K", console.Output, StringComparison.Ordinal);
        Assert.Contains("50%", console.Output);
        Assert.Contains("2 steps/s", console.Output);
        Assert.Contains("00:00:57 left", console.Output);
        Assert.Contains("val_loss", console.Output);
        Assert.Contains("rate 0.001", console.Output);
        Assert.Equal(1, console.Output.Count(static c => c == '\n'));
    }

    [Fact]
    public void Progress_Redirected_WritesAPlainLineAnEpoch()
    {
        using TestConsole console = new TestConsole().Width(200);
        console.Profile.Capabilities.Ansi = false;

        Training.Run(new RichProgress(console));

        Assert.Equal(12, console.Lines.Count);
        Assert.DoesNotContain("\u001b", console.Output, StringComparison.Ordinal);
        Assert.StartsWith(" 1/12 ", console.Lines[0]);
        Assert.Contains("val_accuracy", console.Lines[11]);
    }

    [Fact]
    public void Progress_NarrowTerminal_DoesNotWrap()
    {
        using TestConsole console = new TestConsole().EmitAnsiSequences().Width(30);

        new RichProgress(console).Report(Report(epoch: 1, step: 5, isEpochEnd: false));

        Assert.DoesNotContain("\n", console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void SummaryTable_ShowsLayersAndTotals()
    {
        using TestConsole console = new TestConsole().Width(100);

        console.Write(new Classifier(seed: 1).SummaryTable());

        Assert.Contains("Dense1 Dense", console.Output);
        Assert.Contains("kernel L2 0.001", console.Output);
        Assert.Contains("51 parameters, 51 trainable", console.Output);
    }

    [Fact]
    public void ConfusionTable_ShowsCountsRecallAndPrecision()
    {
        using TestConsole console = new TestConsole().Width(100);
        ConfusionMatrix matrix = Training.Run().Model.ConfusionMatrix(Training.Data);

        console.Write(matrix.ToTable(["left", "upper", "lower"]));

        Assert.Contains("left", console.Output);
        Assert.Contains("recall", console.Output);
        Assert.Contains(FormattableString.Invariant($"accuracy {matrix.Accuracy:0.0 %}"), console.Output);
    }

    private static TrainingProgress Report(int epoch, int step, bool isEpochEnd) => new(
        epoch,
        Epochs: 12,
        step,
        Steps: 10,
        new Dictionary<string, double> { ["loss"] = 0.5, ["val_loss"] = 0.25 },
        TimeSpan.FromSeconds(2.5),
        LearningRate: 0.001f,
        isEpochEnd);
}
