using Microsoft.CodeAnalysis;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0403Tests : CallTests
{
    [Theory]
    [InlineData("normalized.Fit(train, new FitOptions { BatchSize = {|MG0403:1|} });")]
    [InlineData("Trainer.Fit(normalized, train, new FitOptions { BatchSize = {|MG0403:1|} });")]
    [InlineData("normalized.Fit(streamed, new FitOptions { BatchSize = {|MG0403:1|} });")]
    [InlineData("FitOptions options = new() { Epochs = 3, BatchSize = {|MG0403:1|} }; normalized.Fit(train, options);")]
    public Task BatchOfOneRow_Triggers(string statements) => VerifyGenerated(Calls(statements));

    [Fact]
    public Task BatchOfOneRow_SaysTheLayer() => VerifyGenerated(
        Calls("normalized.Fit(train, new() { BatchSize = {|#0:1|} });"),
        "MG0403",
        "BatchSize is 1, but Normalized has [BatchNorm], which compares the rows of a batch: one row is always its own mean; write at least 2, usually 32",
        DiagnosticSeverity.Warning);

    [Fact]
    public Task BatchOfOneRow_SaysTheBlockOfTheLayer() => VerifyGenerated(
        Calls("blocks.Fit(train, new() { BatchSize = {|#0:1|} });"),
        "MG0403",
        "BatchSize is 1, but Blocks has [BatchNorm] in Body, which compares the rows of a batch: one row is always its own mean; write at least 2, usually 32",
        DiagnosticSeverity.Warning);

    [Theory]
    [InlineData("normalized.Fit(train, new FitOptions { BatchSize = 2 }); normalized.Fit(train);")]
    [InlineData("numbers.Fit(train, new FitOptions { BatchSize = 1 });")]
    [InlineData("Trainer.Fit(numbers, train, new FitOptions { BatchSize = 1 });")]
    [InlineData("frozen.Fit(train, new FitOptions { BatchSize = 1 });")]
    [InlineData("frozenBlocks.Fit(train, new FitOptions { BatchSize = 1 });")]
    [InlineData("FitOptions options = new() { BatchSize = 1 }; options = new(); normalized.Fit(train, options);")]
    public Task OtherBatchOrModel_DoesNotTrigger(string statements) => VerifyGenerated(Calls(statements));

    [Theory]
    [InlineData("normalized.Fit(train, new FitOptions { BatchSize = 1")]
    [InlineData("normalized.Fit(, new FitOptions { BatchSize = 1 });")]
    public Task HalfTyped_DoesNotThrow(string statements) => HalfTyped.Run(Calls(statements));
}
