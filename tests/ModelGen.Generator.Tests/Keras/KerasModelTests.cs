using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ModelGen.Generator.Tests;

/// <summary>Models whose layers are in a file of Keras are those whose layers are attributes, and are generated as seldom.</summary>
public sealed class KerasModelTests
{
    private const string Source =
        """
        using ModelGen;

        namespace Demo;

        [Model(FromKeras = "digits.json")]
        public partial class Net;
        """;

    [Fact]
    public void File_gives_what_attributes_give()
    {
        string attributes =
            """
            using ModelGen;

            namespace Demo;

            [Model]
            [Input(64)]
            [Dense(32, Activation.Relu, KernelL2 = 0.001)]
            [Dropout(0.2)]
            [Dense(16, UseBias = false, Name = "narrow")]
            [BatchNorm(Momentum = 0.9)]
            [Activation(Activation.Relu)]
            [Dense(10, Activation.Softmax)]
            [Loss(Loss.SparseCategoricalCrossentropy)]
            [Sgd(LearningRate = 0.1, Momentum = 0.9)]
            [ExponentialDecay(0.9, OverSteps = 100)]
            [Metrics(Metric.Accuracy)]
            public partial class Net;
            """;
        Assert.Equal(GeneratorRun.Of(attributes).Text, GeneratorRun.Of([File(KerasText.Digits)], Source).Text);
    }

    [Theory]
    [InlineData("[Loss(Loss.SparseCategoricalCrossentropy)]\n[Adam]", "new Kernels::SparseSoftmaxCrossentropyLoss", "Kernels::AdamRule")]
    [InlineData("[RmsProp]", "new Kernels::SparseSoftmaxCrossentropyLoss", "Kernels::RmsPropRule")]
    [InlineData("[Metrics(Metric.TopKAccuracy, TopK = 2)]", "Metrics = [Api::Metric.TopKAccuracy]", "TopK = 2")]
    public void Training_attributes_replace_those_of_the_file(string attributes, params string[] expected)
    {
        string text = GeneratorRun.Of([File(KerasText.Digits)], Source.Replace("public partial", attributes + "\npublic partial")).Text;
        Assert.All(expected, part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"lion\"", "\"mse\"", "[\"mae\"]", "[AdamW]")]
    [InlineData("\"adam\"", "\"kl_divergence\"", "[\"mae\"]", "[Loss(Loss.MeanSquaredError)]")]
    [InlineData("\"adam\"", "\"mse\"", "[\"hinge\"]", "[Metrics(Metric.MeanAbsoluteError)]")]
    public void Training_attributes_replace_parts_without_counterpart(string optimizer, string loss, string metrics, string attribute)
    {
        TextFile file = File(KerasText.Model(KerasText.Object("Dense", "\"units\": 1"), KerasText.Compilation(optimizer, loss, metrics)));
        Assert.Contains("Training = new()", GeneratorRun.Of([file], Source.Replace("public partial", attribute + "\npublic partial")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Training = new()", GeneratorRun.Of([file], Source.Replace("\"digits.json\"", "\"digits.json\", InferenceOnly = true")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Model_that_only_predicts_ignores_training()
    {
        string text = GeneratorRun.Of([File(KerasText.Digits)], Source.Replace("\"digits.json\"", "\"digits.json\", InferenceOnly = true")).Text;
        Assert.DoesNotContain("Training = new()", text, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> WrongFiles => new()
    {
        { "{", "MG0502" },
        { KerasText.Model(KerasText.Object("LSTM")), "MG0503" },
    };

    [Theory]
    [MemberData(nameof(WrongFiles))]
    public void Wrong_file_leaves_a_stub_that_names_the_rule(string content, string rule) =>
        Assert.Contains(rule, GeneratorRun.Of([File(content)], Source).Text, StringComparison.Ordinal);

    public static TheoryData<string> StrangeFiles => new()
    {
        KerasText.Model(KerasText.Object("A\\nB\\u2028C\\ud800")),
        KerasText.Model(KerasText.Object("Dense", "\"units\": 1, \"activation\": \"a\\rb\"")),
        """{"class_name": "A\nB\u0085", "config": {}}""",
        """{"a\u2029": 1, "a\u2029": 1}""",
    };

    [Theory]
    [MemberData(nameof(StrangeFiles))]
    public void Stub_quotes_what_ends_a_line(string content)
    {
        string text = GeneratorRun.Of([File(content)], Source).Text;
        Assert.Contains("MG050", text, StringComparison.Ordinal);
        Assert.Contains("\\u", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, static character => character is '\r' or '\u0085' or '\u2028' or '\u2029' || char.IsSurrogate(character));
    }

    [Fact]
    public void Missing_file_leaves_a_stub_that_names_the_rule() =>
        Assert.Contains("MG0501", GeneratorRun.Of([new TextFile("/app/other.json", KerasText.Digits)], Source).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("digits.json", 1)]
    [InlineData("models/digits.json", 1)]
    [InlineData("./models/digits.json", 1)]
    [InlineData("models\\digits.json", 1)]
    [InlineData("its.json", 0)]
    [InlineData("other/digits.json", 0)]
    [InlineData("same.json", 2)]
    public void File_is_found_by_the_end_of_its_path(string name, int matches) => Assert.Equal(
        matches,
        KerasFile.Find(name, [File("{}"), new TextFile("/app/a/same.json", ""), new TextFile("/app/b/same.json", "")], TestContext.Current.CancellationToken).Matches);

    public static TheoryData<string, string, string, IncrementalStepRunReason> Edits => new()
    {
        { "nothing", "", "", IncrementalStepRunReason.Cached },
        { "a space", "{\n", "{ \n", IncrementalStepRunReason.Cached },
        { "a key that nobody asks for", "\"module\": \"keras\",", "", IncrementalStepRunReason.Cached },
        { "another rate", "0.2", "0.3", IncrementalStepRunReason.Modified },
        { "an error made", "Dropout", "LSTM", IncrementalStepRunReason.Modified },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void Edit_of_the_file_reruns_no_more_than_it_must(string edit, string before, string after, IncrementalStepRunReason output)
    {
        Assert.NotEmpty(edit);
        string edited = before.Length == 0 ? KerasText.Digits : KerasText.Digits.Replace(before, after, StringComparison.Ordinal);
        AdditionalText file = File(KerasText.Digits);
        CSharpCompilation compilation = Compilations.Create(Source);
        GeneratorDriver driver = GeneratorRun.CreateDriver(file).RunGenerators(compilation);

        driver = driver.ReplaceAdditionalText(file, File(edited)).RunGenerators(compilation);

        Assert.Equal(output, Assert.Single(OutputReasons(driver)));
    }

    [Fact]
    public void Edit_of_another_file_generates_nothing_anew()
    {
        AdditionalText other = new TextFile("/app/settings.json", "{}");
        CSharpCompilation compilation = Compilations.Create(Source);
        GeneratorDriver driver = GeneratorRun.CreateDriver(File(KerasText.Digits), other).RunGenerators(compilation);

        driver = driver.ReplaceAdditionalText(other, new TextFile("/app/settings.json", "{ }")).RunGenerators(compilation);

        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        Assert.Equal(IncrementalStepRunReason.Unchanged, result.TrackedSteps[TrackingNames.Files].Single().Outputs.Single().Reason);
        Assert.Equal(IncrementalStepRunReason.Cached, result.TrackedSteps[TrackingNames.Import].Single().Outputs.Single().Reason);
        Assert.Equal(IncrementalStepRunReason.Cached, Assert.Single(OutputReasons(driver)));
    }

    [Fact]
    public void Edit_of_a_source_without_models_generates_nothing_anew()
    {
        CSharpCompilation compilation = Compilations.Create(Source, "class Program;");
        GeneratorDriver driver = GeneratorRun.CreateDriver(File(KerasText.Digits)).RunGenerators(compilation);
        SyntaxTree tree = compilation.SyntaxTrees[1];

        driver = driver.RunGenerators(compilation.ReplaceSyntaxTree(tree, Compilations.Parse("class Program { int _x; }", tree.FilePath)));

        Assert.Equal(IncrementalStepRunReason.Cached, Assert.Single(OutputReasons(driver)));
    }

    private static TextFile File(string content) => new("/app/models/digits.json", content);

    private static IEnumerable<IncrementalStepRunReason> OutputReasons(GeneratorDriver driver) => driver.GetRunResult().Results.Single().TrackedOutputSteps
        .SelectMany(static step => step.Value).SelectMany(static step => step.Outputs).Select(static output => output.Reason);
}
