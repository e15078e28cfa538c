using System.Xml.Linq;

namespace ModelGen.Generator.Tests;

/// <summary>The documentation of a model as its users read it: what the compiler makes of their part and the generated one.</summary>
public sealed class HoverCardTests
{
    private static readonly Lazy<XDocument> Documentation = new(static () => Emit(Sources.DigitClassifier));

    [Fact]
    public void Class_has_the_users_summary_and_the_network() => Assert.Equal(
        """
        Reads a handwritten digit.

        Layer        Kind        Output  Parameters  Settings
        Input                    64
        Dense1       Dense       128          8,320  relu, kernel L2 0.001
        Dropout1     Dropout     128                 rate 0.2
        Dense2       Dense       64           8,192  no bias
        BatchNorm1   BatchNorm   64             256  momentum 0.9
        Activation1  Activation  64                  relu
        Dense3       Dense       10             650  softmax

        17,418 parameters, 17,290 trainable; 71,232 bytes of weights, 34,516 FLOPs a row
        Training in batches of 32: 296,640 bytes more
        Loss: SparseCategoricalCrossentropy; optimizer: Adam, learning rate 0.001, exponential decay 0.5 every 10 epochs
        """,
        Text(Documentation.Value, "T:Demo.DigitClassifier"));

    [Theory]
    [InlineData("P:Demo.DigitClassifier.Info", "The architecture from 64 to 10 values a row")]
    [InlineData("M:Demo.DigitClassifier.Predict(System.ReadOnlySpan{System.Single},System.Span{System.Single})", "[rows × 64], row-major", "Receives [rows × 10]")]
    [InlineData("M:Demo.DigitClassifier.TrainOnBatch(System.ReadOnlySpan{System.Single},System.ReadOnlySpan{System.Int32},System.ReadOnlySpan{System.Single})", "[rows × 64], row-major", "One class number a row, from 0 to 9.")]
    public void Members_say_their_shapes(string id, params string[] expected) =>
        Assert.All(expected, part => Assert.Contains(part, Text(Documentation.Value, id)));

    [Fact]
    public void Images_are_said_to_be_images()
    {
        XDocument documentation = Emit(Sources.Model("[Flatten]\n[Dense(2)]", model: "/// <summary>Images.</summary>\n[Model]").Replace("[Input(4)]", "[Input(28, 28, 3)]"));
        Assert.Contains("[rows × 28×28×3], row-major", Text(documentation, "M:Demo.Net.Predict(System.ReadOnlySpan{System.Single})"));
        Assert.Contains("from 28×28×3 to 2 values", Text(documentation, "P:Demo.Net.Info"));
    }

    [Fact]
    public void Model_that_only_predicts_has_no_training_state()
    {
        XDocument documentation = Emit(Sources.Model("[Dense(2)]", loss: "", model: "/// <summary>Predicts.</summary>\n[Model(InferenceOnly = true)]"));
        string card = Text(documentation, "T:Demo.Net");
        Assert.Contains("10 parameters, 10 trainable; 320 bytes of weights, 18 FLOPs a row\nInference only", card);
        Assert.DoesNotContain("batches", card);
    }

    private static XDocument Emit(string source)
    {
        using MemoryStream image = new();
        using MemoryStream documentation = new();
        Assert.True(GeneratorRun.Of(source).Output.Emit(image, xmlDocumentationStream: documentation).Success);
        documentation.Position = 0;
        return XDocument.Load(documentation);
    }

    /// <summary>All text of a member's documentation, without what is only layout of the XML.</summary>
    private static string Text(XDocument documentation, string id)
    {
        XElement member = documentation.Descendants("member").Single(member => (string?)member.Attribute("name") == id);
        IEnumerable<string> lines = member.Elements().SelectMany(static element => element.Value.Trim().Split('\n').Select(static line => line.TrimEnd()).Append(""));
        int indent = member.Descendants("code").SelectMany(static code => code.Value.Split('\n')).Where(static line => line.Trim().Length > 0).Select(static line => line.Length - line.TrimStart().Length).DefaultIfEmpty().Min();
        return string.Join("\n", lines.Select(line => line.StartsWith(new string(' ', indent), StringComparison.Ordinal) ? line[indent..] : line)).Trim();
    }
}
