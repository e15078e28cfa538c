using System.Text.RegularExpressions;

namespace ModelGen.EndToEnd.Tests;

/// <summary>What the README shows is what works.</summary>
public sealed partial class ReadmeTests
{
    private const string Using = "[Model, Input(2), Dense(3), Activation<Mish>, Dense(1), Loss(Loss.MeanSquaredError)] internal partial class Mishy;";

    private readonly string _readme = File.ReadAllText(Path.Combine(TestPaths.Data, "../../README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Example_Compiles()
    {
        string[] blocks = [.. CSharpBlock().Matches(_readme).Select(static match => match.Groups[1].Value)];
        Assert.Equal(7, blocks.Length);
        ModelCompiler.Compile(
            blocks[0],
            "using ModelGen;\n" + blocks[2],
            $"using System.Numerics;\nusing ModelGen;\n{blocks[4]}\n{Using}\n{blocks[5]}",
            $$"""
            using System;
            using ModelGen;

            internal static class Usage
            {
                internal static (History, int, DigitClassifier) Run(float[] inputs, int[] labels, Dataset<int> test, float[] image)
                {
            {{blocks[1]}}
                    return (history, digit, loaded);
                }

                internal static float RunOnRows(Iris[] flowers, Iris[] others)
                {
            {{blocks[3]}}
                    return guess.Probability;
                }

                internal static IModel[] RunWithForeignWeights()
                {
            {{blocks[6]}}
                    return [fromPyTorch, fromKeras];
                }
            }
            """);
    }

    [Fact]
    public void Example_IsTheNetworkOfTheDigitsSample()
    {
        string sample = File.ReadAllText(Path.Combine(TestPaths.Data, "../Digits/DigitClassifier.cs")).ReplaceLineEndings("\n");
        string readme = CSharpBlock().Match(_readme).Groups[1].Value;
        Assert.Equal(readme[readme.IndexOf("[Model]", StringComparison.Ordinal)..], sample[sample.IndexOf("[Model]", StringComparison.Ordinal)..]);
    }

    [Fact]
    public void KerasTable_NamesAttributesThatCompile()
    {
        string[] cells = [.. ModelGenCells().SelectMany(static cell => Attribute().Matches(cell).Select(static match => match.Groups[1].Value)).Distinct()];
        Assert.True(cells.Length >= 15, string.Join(' ', cells));
        ModelCompiler.Compile("using ModelGen;\n" + string.Join('\n', cells.Select(ModelWith)));
    }

    /// <summary>A network of its own, in which the attribute may be the only input, loss, optimizer or schedule.</summary>
    private static string ModelWith(string attribute, int number)
    {
        string kind = attribute[1..attribute.IndexOfAny(['(', ']'])];
        bool isLayer = kind is "Dense" or "Dropout" or "BatchNorm" or "Flatten" or "Activation";
        bool isCategorical = attribute.Contains("Categorical", StringComparison.Ordinal);
        return $"""
            /// <summary>A cell of the table.</summary>
            [Model]
            {(kind == "Input" ? attribute : "[Input(64)]")}
            {(isLayer ? attribute : "")}
            {(isCategorical ? "[Dense(10, Activation.Softmax)]" : "[Dense(1, Activation.Linear)]")}
            {(kind == "Loss" ? attribute : "[Loss(Loss.MeanSquaredError)]")}
            {(isLayer || kind is "Input" or "Loss" ? "" : attribute)}
            public partial class Table{number};
            """;
    }

    private IEnumerable<string> ModelGenCells() => _readme.Split('\n')
        .Where(static line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(static line => line.Split('|')[2]);

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();

    [GeneratedRegex(@"`(\[[A-Z][A-Za-z]*(?:\([^`]*\))?\])`")]
    private static partial Regex Attribute();
}
