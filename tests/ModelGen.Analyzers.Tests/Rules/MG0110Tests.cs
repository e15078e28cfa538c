using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0110Tests : RuleTests<InsertFlattenCodeFixProvider>
{
    [Theory]
    [InlineData("[{|MG0110:Dense(8, Activation.Relu)|}]\n[BatchNorm]\n[Dense(8)]")]
    [InlineData("[{|MG0110:BatchNorm|}]\n[Dense(8)]")]
    [InlineData("[{|MG0110:Activation(Activation.Softmax)|}]\n[Dense(8)]")]
    [InlineData("[Dropout(0.1)]\n[Activation(Activation.Relu)]\n[{|MG0110:Dense(8)|}]")]
    public Task LayerOfVectorsOnAnImage_TriggersOnce(string layers) => Verify(Image(layers));

    [Fact]
    public Task DenseOnTheInput_SaysItsShape() => Verify(
        Image("[{|#0:Dense(8)|}]"),
        "MG0110",
        "Dense1 expects a flat input but Input is 28×28×1; insert [Flatten] before it");

    [Fact]
    public Task DenseOnALayer_SaysWhich() => Verify(
        Image("[Dropout(0.1, Name = \"Noise\")]\n[{|#0:Dense(8)|}]"),
        "MG0110",
        "Dense1 expects a flat input but Noise is 28×28×1; insert [Flatten] before it");

    [Theory]
    [InlineData("[Flatten]\n[Dense(8, UseBias = false)]\n[BatchNorm]\n[Activation(Activation.Softmax)]")]
    [InlineData("[Activation(Activation.Relu)]\n[Dropout(0.1)]")]
    public Task FlatOrElementwise_DoesNotTrigger(string layers) => Verify(Image(layers).Replace("MeanSquaredError", "External"));

    [Theory]
    [InlineData("[Flat]\n[Dense(8)]")]
    [InlineData("[Flatten(]\n[Dense(8)]")]
    public Task HalfTyped_DoesNotThrow(string layers) => HalfTyped.Run(Image(layers));

    [Fact]
    public Task Fix_InsertsFlattenUnderTheComment() => VerifyFix(
        Image("// hidden\n[{|MG0110:Dense(8)|}] // eight"),
        Image("// hidden\n[Flatten]\n[Dense(8)] // eight"));

    [Fact]
    public Task Fix_InAListOfSeveral_InsertsInTheList() => VerifyFix(
        Image("[Dropout(0.1), {|MG0110:Dense(8, Activation.Relu)|}, Dense(2)]"),
        Image("[Dropout(0.1), Flatten, Dense(8, Activation.Relu), Dense(2)]"));

    [Fact]
    public async Task Fix_OfSeveralModels_AddsTheUsingOnce()
    {
        const string Aliases = """
            global using M = ModelGen.ModelAttribute;
            global using I = ModelGen.InputAttribute;
            global using D = ModelGen.DenseAttribute;
            """;
        DeclarationFixTest<InsertFlattenCodeFixProvider> test = new();
        test.TestState.Sources.Add(("Aliases.cs", Aliases));
        test.TestState.Sources.Add(("Models.cs", """
            [M(InferenceOnly = true), I(2, 2, 1)] [{|MG0110:D(8)|}] partial class A;
            [M(InferenceOnly = true), I(2, 2, 1)]
            [{|MG0110:D(8)|}]
            partial class B;
            """));
        test.FixedState.Sources.Add(("Aliases.cs", Aliases));
        test.FixedState.Sources.Add(("Models.cs", """
            using ModelGen;

            [M(InferenceOnly = true), I(2, 2, 1)] [Flatten] [D(8)] partial class A;
            [M(InferenceOnly = true), I(2, 2, 1)]
            [Flatten]
            [D(8)]
            partial class B;
            """));
        await test.RunAsync(Cancellation);
    }

    private static string Image(string layers) => Model($"[Input(28, 28, 1)]\n{layers}\n[Loss(Loss.MeanSquaredError)]");
}
