using System.Text.RegularExpressions;

namespace ModelGen.EndToEnd.Tests;

/// <summary>What the README shows is what works.</summary>
public sealed partial class ReadmeTests
{
    private readonly string _readme = File.ReadAllText(Path.Combine(TestPaths.Data, "../../README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Example_Compiles()
    {
        string[] blocks = [.. CSharpBlock().Matches(_readme).Select(static match => match.Groups[1].Value)];
        Assert.Equal(2, blocks.Length);
        ModelCompiler.Compile(
            blocks[0],
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
        string[] rows = [.. _readme.Split('\n').Where(static line => line.StartsWith("| `", StringComparison.Ordinal))];
        string[] layers = [.. rows.SelectMany(static row => Attribute().Matches(row).Select(static match => match.Groups[1].Value))
            .Where(static text => text.StartsWith("[Dense", StringComparison.Ordinal) || text.StartsWith("[Dropout", StringComparison.Ordinal)
                || text.StartsWith("[BatchNorm", StringComparison.Ordinal) || text.StartsWith("[Activation", StringComparison.Ordinal))];
        Assert.True(layers.Length >= 5);
        ModelCompiler.Compile($"""
            using ModelGen;
            /// <summary>All of the table's layers.</summary>
            [Model] [Input(64)] {string.Join(' ', layers)} [Dense(10, Activation.Softmax)]
            [Loss(Loss.SparseCategoricalCrossentropy)] [Adam(LearningRate = 0.001)] [ExponentialDecay(0.9, OverSteps = 100)] [Metrics(Metric.Accuracy)]
            public partial class Table;
            """);
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();

    [GeneratedRegex(@"`(\[[^`]*\])`")]
    private static partial Regex Attribute();
}
