using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0006Tests : RuleTests<SplitLayersCodeFixProvider>
{
    [Fact]
    public Task TwoLayersOnALine_TriggerAtTheSecond() => VerifyLines(
        Hidden("[Dense(8, Activation.Relu), {|MG0006:Dropout(0.1)|}, {|MG0006:Dense(8, Activation.Relu)|}]\n[Dense(8, Activation.Relu)] [{|MG0006:BatchNorm|}]"));

    [Theory]
    [InlineData("[Dense(8, Activation.Relu)]\n[Dropout(0.1)]")]
    [InlineData("[Dense(8, Activation.Relu),\n Dropout(0.1)]")]
    [InlineData("[System.Obsolete, Dense(8, Activation.Relu)]")]
    public Task LayersOnTheirOwnLines_DoNotTrigger(string layers) => VerifyLines(Hidden(layers));

    [Fact]
    public Task OtherAttributesOnALine_DoNotTrigger() =>
        VerifyLines("using ModelGen;\n[Model, Input(4), Dense(1), Loss(Loss.External), Sgd] partial class Net;");

    [Theory]
    [InlineData("[Dense(8, Activation.Relu), Dropout(")]
    [InlineData("[Dense(8, Activation.Relu), ]")]
    [InlineData("[Dense(8, Activation.Relu)] [")]
    public Task HalfTyped_DoesNotThrow(string layers) => HalfTyped.Run(Hidden(layers));

    [Fact]
    public Task Fix_OfSeveral_WritesOneALine() => VerifyLinesFix(
        Hidden("    [Dense(8, Activation.Relu), {|MG0006:Dropout(0.1)|}, {|MG0006:Dense(8, Activation.Relu)|}] // three\n[Dense(8, Activation.Relu)] [{|MG0006:BatchNorm|}]"),
        Hidden("    [Dense(8, Activation.Relu)]\n    [Dropout(0.1)]\n    [Dense(8, Activation.Relu)] // three\n[Dense(8, Activation.Relu)]\n[BatchNorm]"));

    [Fact]
    public Task Fix_WhereACommentIsBetween_IsNotOffered() =>
        VerifyLinesFix(Hidden("[Dense(8, Activation.Relu), /* noise */ {|MG0006:Dropout(0.1)|}]"), Hidden("[Dense(8, Activation.Relu), /* noise */ {|MG0006:Dropout(0.1)|}]"));

    private static Task VerifyLinesFix(string source, string fixedSource)
    {
        DeclarationFixTest<SplitLayersCodeFixProvider> test = new() { TestCode = source, FixedCode = fixedSource };
        test.DisabledDiagnostics.Clear();
        return test.RunAsync(Cancellation);
    }

    private static Task VerifyLines(string source)
    {
        DeclarationTest test = new() { TestCode = source };
        test.DisabledDiagnostics.Clear();
        return test.RunAsync(Cancellation);
    }
}
