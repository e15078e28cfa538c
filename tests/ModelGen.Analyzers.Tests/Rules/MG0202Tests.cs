using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0202Tests : RuleTests<FittingLossCodeFixProvider>
{
    [Theory]
    [InlineData("1, Activation.Sigmoid", "{|MG0202:Loss.CategoricalCrossentropy|}")]
    [InlineData("1", "{|MG0202:Loss.SparseCategoricalCrossentropy|}")]
    [InlineData("1", "kind: {|MG0202:Loss.CategoricalCrossentropy|}, FromLogits = true")]
    public Task CategoricalLossOnOneUnit_TriggersAlone(string output, string loss) => Verify(Network(output, loss));

    [Fact]
    public Task CategoricalLossOnOneUnit_SaysTheFittingOne() => Verify(
        Network("1, Activation.Sigmoid", "{|#0:Loss.SparseCategoricalCrossentropy|}"),
        "MG0202",
        "SparseCategoricalCrossentropy chooses among classes but Dense1 has 1 output; give it a unit for each class, or use BinaryCrossentropy");

    [Fact]
    public Task BinaryLossOnSoftmax_Warns() => Verify(
        Network("3, Activation.Softmax", "{|#0:Loss.BinaryCrossentropy|}"),
        "MG0202",
        "BinaryCrossentropy takes each output by itself, but Dense1 is a softmax, whose 3 outputs are one distribution; use CategoricalCrossentropy",
        DiagnosticSeverity.Warning);

    [Theory]
    [InlineData("2, Activation.Softmax", "Loss.CategoricalCrossentropy")]
    [InlineData("1, Activation.Sigmoid", "Loss.BinaryCrossentropy")]
    [InlineData("3, Activation.Sigmoid", "Loss.BinaryCrossentropy")]
    [InlineData("1", "Loss.MeanSquaredError")]
    public Task LossThatSuitsTheOutput_DoesNotTrigger(string output, string loss) => Verify(Network(output, loss));

    [Theory]
    [InlineData("1, Activation.", "Loss.CategoricalCrossentropy")]
    [InlineData("", "Loss.CategoricalCrossentropy")]
    [InlineData("1", "Loss.Categorical")]
    public Task HalfTyped_DoesNotTrigger(string output, string loss) => VerifyHalfTyped(Network(output, loss));

    [Theory]
    [InlineData("1, Activation.Sigmoid", "{|MG0202:Loss.CategoricalCrossentropy|}, LabelSmoothing = 0.1", "Loss.BinaryCrossentropy, LabelSmoothing = 0.1")]
    [InlineData("1", "kind: {|MG0202:Loss.CategoricalCrossentropy|}", "kind: Loss.MeanSquaredError")]
    public Task Fix_WritesTheFittingLoss(string output, string loss, string fixedLoss) =>
        VerifyFix(Network(output, loss), Network(output, fixedLoss));

    [Theory]
    [InlineData("1", "{|MG0202:Loss.CategoricalCrossentropy|}, LabelSmoothing = 0.1")]
    public Task Fix_WhereNoneWouldDo_IsNotOffered(string output, string loss) => VerifyNoFix(Network(output, loss));

    [Fact]
    public async Task Fix_OfSeveral_WritesEachTheFittingLoss()
    {
        string both = Network("3, Activation.Softmax", "{|#0:Loss.BinaryCrossentropy|}").Replace("Net", "A")
            + Network("3, Activation.Softmax", "{|#1:Loss.BinaryCrossentropy|}").Replace("Net", "B").Replace("using ModelGen;", "");
        DeclarationFixTest<FittingLossCodeFixProvider> test = new()
        {
            TestCode = both,
            FixedCode = both.Replace("{|#0:", "").Replace("{|#1:", "").Replace("|}", "").Replace("Loss.BinaryC", "Loss.CategoricalC"),
        };
        test.ExpectedDiagnostics.Add(DiagnosticResult.CompilerWarning("MG0202").WithLocation(0));
        test.ExpectedDiagnostics.Add(DiagnosticResult.CompilerWarning("MG0202").WithLocation(1));
        await test.RunAsync(Cancellation);
    }

    private static string Network(string output, string loss) => Model($"[Input(4)]\n[Dense({output})]\n[Loss({loss})]");
}
