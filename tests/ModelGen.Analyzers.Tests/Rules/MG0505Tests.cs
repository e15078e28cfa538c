using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0505Tests : ImportTests
{
    private const string Layers = """
        [Input(4)]
        [Dense(3, Activation.Softmax)]
        """;

    private const string Loss = "[Loss(Loss.SparseCategoricalCrossentropy)]";

    private const string Training = """
        [Adam]
        [Metrics(Metric.Accuracy)]
        """;

    private static readonly string All = Lines(Layers, Loss, Training);

    [Fact]
    public Task FileReadAsAWhole_TriggersAtTheAttribute()
    {
        DeclarationTest test = new() { TestCode = "using ModelGen;\n[{|#0:Model(FromKeras = \"net.json\")|}] partial class Net;" };
        Prepare(test);
        test.ExpectedDiagnostics.Add(new DiagnosticResult("MG0505", DiagnosticSeverity.Hidden).WithLocation(0)
            .WithMessage("the layers are in net.json; as attributes, they could be changed here"));
        return test.RunAsync(Cancellation);
    }

    [Theory]
    [InlineData("\"Dense\"", "{|MG0503:\"LSTM\"|}")]
    [InlineData("\"Sequential\"", "{|MG0502:|}\"Functional\"")]
    [InlineData("{\n  \"class_name\"", "{\n  {|MG0502:|}class_name")]
    public Task FileThatIsNotUnderstood_DoesNotTrigger(string before, string after)
    {
        DeclarationTest test = new() { TestCode = Imported() };
        test.DisabledDiagnostics.Remove("MG0505");
        test.TestState.AdditionalFiles.Add((FileName, Usual.Replace(before, after, StringComparison.Ordinal)));
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task LayersInBothPlaces_DoNotTrigger()
    {
        DeclarationTest test = new() { TestCode = Imported("[{|MG0504:Dropout(0.1)|}]") };
        Prepare(test);
        return test.RunAsync(Cancellation);
    }

    [Fact]
    public Task Fix_WritesOneAttributeALine() => VerifyFix(
        "using ModelGen;\n\n[{|MG0505:Model(FromKeras = \"net.json\")|}]\npublic partial class Net;\n",
        $"using ModelGen;\n\n[Model]\n{All}\npublic partial class Net;\n");

    [Fact]
    public Task Fix_KeepsOtherArgumentsAndLeavesTrainingOut() => VerifyFix(
        "using ModelGen;\n\n[{|MG0505:Model(FromKeras = \"net.json\", InferenceOnly = true)|}]\npublic partial class Net;\n",
        $"using ModelGen;\n\n[Model(InferenceOnly = true)]\n{Layers}\npublic partial class Net;\n");

    [Fact]
    public Task Fix_KeepsCommentsAndOtherAttributes() => VerifyFix(
        "using ModelGen;\n\n/// <summary>A net.</summary>\n// one\n[{|MG0505:Model(InferenceOnly = false, FromKeras = \"net.json\")|}] // two\n[System.Obsolete] // three\npublic partial class Net\n{\n    // four\n}\n",
        $"using ModelGen;\n\n/// <summary>A net.</summary>\n// one\n[Model(InferenceOnly = false)] // two\n{All}\n[System.Obsolete] // three\npublic partial class Net\n{{\n    // four\n}}\n");

    [Fact]
    public Task Fix_LeavesOutWhatTheClassSays() => VerifyFix(
        "using ModelGen;\n\n[{|MG0505:Model(FromKeras = \"net.json\")|}]\n[Sgd(LearningRate = 0.1)] // mine\n[Metrics(Metric.Accuracy, Metric.TopKAccuracy, TopK = 2)]\npublic partial class Net;\n",
        $"using ModelGen;\n\n[Model]\n{Lines(Layers, Loss)}\n[Sgd(LearningRate = 0.1)] // mine\n[Metrics(Metric.Accuracy, Metric.TopKAccuracy, TopK = 2)]\npublic partial class Net;\n");

    [Fact]
    public Task Fix_WritesLayersAfterTheInputOfTheClass() => VerifyFix(
        "using ModelGen;\n\n[{|MG0505:Model(FromKeras = \"net.json\")|}]\n[Input(4)]\npublic partial class Net;\n",
        $"using ModelGen;\n\n[Model]\n{All}\npublic partial class Net;\n",
        Usual.Replace("{\"class_name\": \"InputLayer\", \"config\": {\"batch_shape\": [null, 4]}},", "", StringComparison.Ordinal));

    [Fact]
    public Task Fix_OfANestedClassOnOneLine_GivesEachAttributeOne() => VerifyFix(
        "using ModelGen;\n\npartial class Outer\n{\n    [{|MG0505:Model(FromKeras = \"net.json\")|}, System.Obsolete] /* a */ partial class Net;\n}\n",
        $"using ModelGen;\n\npartial class Outer\n{{\n    [Model, System.Obsolete]\n    {All.Replace("\n", "\n    ", StringComparison.Ordinal)}\n    /* a */ partial class Net;\n}}\n");

    [Fact]
    public Task Fix_AddsTheUsing() => VerifyFix(
        "[{|MG0505:ModelGen.Model(FromKeras = \"net.json\")|}]\npublic partial class Net;\n",
        $"using ModelGen;\n\n[ModelGen.Model]\n{All}\npublic partial class Net;\n");

    [Fact]
    public Task Fix_OfSeveralClasses_WritesAll() => VerifyFix(
        "using ModelGen;\n\n[{|MG0505:Model(FromKeras = \"net.json\")|}]\npublic partial class Net;\n\n[{|MG0505:Model(FromKeras = \"net.json\")|}]\npublic partial class Second;\n",
        $"using ModelGen;\n\n[Model]\n{All}\npublic partial class Net;\n\n[Model]\n{All}\npublic partial class Second;\n");

    [Theory]
    [InlineData("FromKeras = ")]
    [InlineData("FromKeras = \"net.json\"")]
    [InlineData("FromKeras = \"net.json\",")]
    public Task HalfTyped_DoesNotThrow(string arguments) => HalfTyped.Run($"using ModelGen;\n[Model({arguments}");

    private static string Lines(params string[] parts) => string.Join('\n', parts);

    private static Task VerifyFix(string source, string fixedSource, string content = Usual)
    {
        DeclarationFixTest<WriteLayersCodeFixProvider> test = new() { TestCode = source, FixedCode = fixedSource };
        test.DisabledDiagnostics.Remove("MG0505");
        test.TestState.AdditionalFiles.Add((FileName, content));
        test.FixedState.AdditionalFiles.Add((FileName, content));
        return test.RunAsync(Cancellation);
    }

    private static void Prepare(DeclarationTest test)
    {
        test.DisabledDiagnostics.Remove("MG0505");
        test.TestState.AdditionalFiles.Add((FileName, Usual));
    }
}
