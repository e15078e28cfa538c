namespace ModelGen.Generator.Tests;

/// <summary>The layers of a file, written as attributes by the code fix, are the same network.</summary>
public sealed class WrittenLayersTests
{
    private const string FileName = "/app/net.json";

    private const string Source =
        """
        using ModelGen;

        namespace Demo;

        [Model(FromKeras = "net.json")]
        public partial class Net;
        """;

    public static TheoryData<string, string> Files =>
    [
        ("digits", KerasText.Digits),
        .. KerasImportTests.Layers.Select(static row => (row.Data.Item3, OfLayer(row.Data.Item1, row.Data.Item2))),
        .. KerasImportTests.Optimizers.Select(static row => (row.Data.Item2, Regression(optimizer: row.Data.Item1))),
        .. KerasImportTests.Losses.Select(static row => (row.Data.Item2, OfLoss(row.Data.Item1))),
        .. KerasImportTests.OtherForms.Where(static row => row.Data.Item2.StartsWith("[Input", StringComparison.Ordinal)).Select(static (row, index) => (Code.Format($"form {index}"), row.Data.Item1)),
        ("metrics of numbers", Regression(metrics: "[\"mae\", \"mse\", {\"class_name\": \"RootMeanSquaredError\", \"config\": {}}, \"r2_score\"]")),
        ("metrics of classes", Classification("{\"class_name\": \"SparseCategoricalCrossentropy\", \"config\": {}}", "[\"accuracy\", {\"class_name\": \"SparseTopKCategoricalAccuracy\", \"config\": {\"k\": 2}}]")),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Attributes_give_what_the_file_gives(string attributes, string content)
    {
        Assert.NotEmpty(attributes);
        string source = content.Contains("compile_config\": {", StringComparison.Ordinal) ? Source : Source.Replace("net.json\"", "net.json\", InferenceOnly = true", StringComparison.Ordinal);
        string written = await WrittenLayers.Of(source, FileName, content);
        Assert.DoesNotContain("FromKeras", written, StringComparison.Ordinal);

        string text = GeneratorRun.Of([new TextFile(FileName, content)], source).Text;
        Assert.DoesNotContain("cannot be generated", text, StringComparison.Ordinal);
        Assert.Equal(text, GeneratorRun.WithCompileErrors(written).Text);
    }

    // A layer that sees images has some, and the layers after it do not.
    private static string OfLayer(string className, string config)
    {
        bool seesImages = className.StartsWith("Random", StringComparison.Ordinal) || className == "Flatten";
        string layer = KerasText.Object(className, config);
        string[] layers = seesImages
            ? [KerasText.Input("8, 8, 1"), layer, KerasText.Object("Flatten"), Dense(1, "linear")]
            : [KerasText.Input("4"), layer, Dense(1, "linear")];
        return KerasText.Model(string.Join(",\n", layers), KerasText.Compilation("\"adam\""));
    }

    private static string OfLoss(string loss)
    {
        bool takesLogits = loss.Contains("\"from_logits\": true", StringComparison.Ordinal);
        bool isOfClasses = loss.Contains("categorical", StringComparison.OrdinalIgnoreCase);
        string output = isOfClasses ? "softmax" : loss.Contains("binary", StringComparison.OrdinalIgnoreCase) ? "sigmoid" : "linear";
        return Model(Dense(isOfClasses ? 3 : 1, takesLogits ? "linear" : output), KerasText.Compilation("\"adam\"", loss));
    }

    private static string Classification(string loss, string metrics) => Model(Dense(3, "softmax"), KerasText.Compilation("\"adam\"", loss, metrics));

    private static string Regression(string optimizer = "\"adam\"", string metrics = "null") =>
        Model(Dense(1, "linear"), KerasText.Compilation(optimizer, metrics: metrics));

    private static string Model(string layer, string compilation) => KerasText.Model($"{KerasText.Input("4")},\n{layer}", compilation);

    private static string Dense(int units, string activation) => KerasText.Object("Dense", Code.Format($"\"units\": {units}, \"activation\": \"{activation}\""));
}
