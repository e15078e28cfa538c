using Microsoft.CodeAnalysis.CodeFixes;

namespace ModelGen.Analyzers.Tests;

/// <summary>What the tests of rules on typed rows call.</summary>
public abstract class RowTests<TFix> : RuleTests<TFix>
    where TFix : CodeFixProvider, new()
{
    protected const string ThreeClasses = "[Dense(3, Activation.Softmax)]\n[Loss(Loss.SparseCategoricalCrossentropy)]";
    protected const string OneNumber = "[Dense(1)]\n[Loss(Loss.MeanSquaredError)]";

    /// <summary>A model of rows with the properties, the last of which is the target, and what else stands in the file.</summary>
    protected static string Rows(string properties, string network = OneNumber, string others = "") =>
        Source($"public record Row({properties});\n{others}", network);

    /// <summary>A model of the rows that the types declare.</summary>
    protected static string Source(string types, string network, string marker = "Model<Row>") => $$"""
        using System;
        using ModelGen;

        public enum Species { Setosa, Versicolor, Virginica }

        {{types}}

        [{{marker}}]
        {{network}}
        public partial class Net
        {
        }
        """;
}
