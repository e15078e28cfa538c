using System.Buffers.Binary;
using System.Globalization;
using System.Xml.Linq;

namespace ModelGen.Reporting.Tests;

public sealed class ChartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("modelgen-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void TrainingCurves_ShowTrainingValidationAndTheBestEpoch()
    {
        History history = Training.Run().History;

        string svg = Svg(Charts.TrainingCurves(history));

        Assert.Contains("training", svg);
        Assert.Contains("validation", svg);
        Assert.Contains($"best epoch: {history.BestEpoch + 1}", svg);
    }

    [Fact]
    public void Compare_NamesEveryRun()
    {
        History history = Training.Run().History;

        string svg = Svg(Charts.Compare("val_accuracy", ("first run", history), ("second run", history)));

        Assert.Contains("first run", svg);
        Assert.Contains("second run", svg);
        Assert.Contains("val_accuracy", svg);
    }

    [Fact]
    public void Compare_OfAnyCurves_NamesThem()
    {
        string svg = Svg(Charts.Compare("loss without penalties", ("bare", [3, 2, 1]), ("regularized", [2, 1, 0.5])));

        Assert.Contains("bare", svg);
        Assert.Contains("regularized", svg);
        Assert.Contains("loss without penalties", svg);
        Assert.Throws<ArgumentException>(() => Charts.Compare("loss", Array.Empty<(string, IReadOnlyList<double>)>()));
    }

    [Fact]
    public void Compare_FewEpochs_HasWholeNumbersAlone()
    {
        string svg = Svg(Charts.Compare("accuracy", ("short", [10, 20, 30])));

        Assert.Matches(@">\s*2\s*<", svg);
        Assert.DoesNotMatch(@">\s*[123]\.[0-9]+\s*<", svg);
    }

    [Theory]
    [InlineData(1, 3, true)]
    [InlineData(3, 1, false)]
    public void Legend_LiesBesideTheCurvesEnd(double first, double last, bool isLow)
    {
        const double Height = 540;

        double place = LegendTop(Charts.Compare("figure", ("the curve's name", [first, 2, last])));

        Assert.Equal(isLow, place > Height / 2);
    }

    [Fact]
    public void LearningRate_MarksTheSuggestion()
    {
        LearningRateCurve curve = new LearningRateFinder().Run(new Classifier(seed: 1), Training.Data);

        Assert.Contains(FormattableString.Invariant($"suggestion {curve.Suggestion:G2}"), Svg(Charts.LearningRate(curve)));
    }

    [Fact]
    public void Confusion_ShowsCountsAndNames()
    {
        ConfusionMatrix matrix = Training.Run().Model.ConfusionMatrix(Training.Data);

        string svg = Svg(Charts.Confusion(matrix, ["left", "upper", "lower"]));

        Assert.Contains("upper", svg);
        Assert.Matches($@">\s*{matrix[0, 0]}\s*<", svg);
        Assert.Throws<ArgumentException>(() => Charts.Confusion(matrix, ["one"]));
    }

    [Fact]
    public void Weights_NameEveryTrainableParameter()
    {
        IModel model = Training.Run().Model;

        string svg = Svg(Charts.Weights(model));

        Assert.Contains("Dense1.Kernel", svg);
        Assert.Contains("Dense2.Bias", svg);
    }

    [Theory]
    [InlineData("curves.png")]
    [InlineData("new folder/curves.PNG")]
    public void Save_Png_HasTheSizeAsked(string name)
    {
        string path = Path.Combine(_folder, name);

        Charts.TrainingCurves(Training.Run().History, "accuracy").Save(path, 640, 360);

        byte[] bytes = File.ReadAllBytes(path);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], bytes[..4]);
        Assert.Equal((640, 360), (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20))));
    }

    [Fact]
    public void Save_OtherExtension_SaysWhichThereAre()
    {
        Chart chart = Charts.TrainingCurves(Training.Run().History);

        Assert.Contains("a chart is saved as .png or .svg", Assert.Throws<ArgumentException>(() => chart.Save("curves.bmp")).Message);
    }

    [Fact]
    public void TrainingCurves_UnknownKey_ListsTheKeys()
        => Assert.Contains("It has: loss, accuracy, val_loss, val_accuracy.", Assert.Throws<KeyNotFoundException>(() => Charts.TrainingCurves(Training.Run().History, "auc")).Message);

    private double LegendTop(Chart chart)
    {
        XElement name = XDocument.Parse(Svg(chart)).Descendants()
            .Single(static element => element.Name.LocalName == "text" && element.Value.Contains("the curve's name", StringComparison.Ordinal));
        string place = name.Attribute("transform")!.Value;
        return double.Parse(place["translate(".Length..^1].Split(' ')[1], CultureInfo.InvariantCulture);
    }

    private string Svg(Chart chart)
    {
        string path = Path.Combine(_folder, "chart.svg");
        chart.Save(path);
        return string.Join('\n', XDocument.Load(path).ToString());
    }
}
