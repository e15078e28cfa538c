using ModelGen.Generator;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0017Tests : RuleTests
{
    [Fact]
    public Task TrainedModel_SaysWhatEachPartTakes() => Verify(
        Trained("[MemoryBudget({|#0:\"1 KB\"|}, Batch = 8)]"),
        "MG0017",
        "the model needs 2.8 KB to train on batches of 8 (weights 320 B, optimizer 640 B, activations 1.9 KB), but its budget is 1 KB; make its layers narrower, its batch smaller, or take an optimizer that keeps less, such as [Sgd]");

    [Fact]
    public Task PredictingModel_CountsNoTraining() => Verify(
        Model("[Input(4)]\n[Dense(1)]\n[MemoryBudget({|#0:\"200 B\"|}, Batch = 1)]").Replace("[Model]", "[Model(InferenceOnly = true)]"),
        "MG0017",
        "the model needs 384 B to predict batches of 1 (weights 320 B, activations 64 B), but its budget is 200 B; make its layers narrower");

    [Theory]
    [InlineData("much", "is no size of memory; write a number with B, KB, MB or GB, such as \"256 KB\"")]
    [InlineData("0 KB", "is less than a byte; write more than zero, such as \"256 KB\"")]
    [InlineData("0.5 B", "is less than a byte; write more than zero, such as \"256 KB\"")]
    [InlineData("99999999999 GB", "is more than any memory can be; write less, such as \"256 KB\"")]
    public Task UnusableSize_SaysWhy(string size, string message) =>
        Verify(Trained($"[MemoryBudget({{|#0:\"{size}\"|}})]"), "MG0017", $"'{size}' {message}");

    [Theory]
    [InlineData(768, 1, "768 B")]
    [InlineData(1536, 1, "1.5 KB")]
    [InlineData(5, 1 << 20, "5 MB")]
    [InlineData(384, 1 << 30, "384 GB")]
    [InlineData(1100, 1 << 30, "1100 GB")]
    public void Size_IsWrittenInTheLargestUnitThatFits(long number, long unit, string text) => Assert.Equal(text, MemoryRules.Text(number * unit));

    [Theory]
    [InlineData("{|MG0017:\"much\"|}")]
    [InlineData("{|MG0017:\"1,5 KB\"|}")]
    [InlineData("{|MG0017:\"-1 KB\"|}")]
    [InlineData("{|MG0017:\"\"|}")]
    [InlineData("\"9 KB\", Batch = {|MG0017:0|}")]
    public Task NoSize_Triggers(string arguments) => Verify(Trained($"[MemoryBudget({arguments})]"));

    [Theory]
    [InlineData("\"9 KB\"")]
    [InlineData("\"0.5MB\", Batch = 100")]
    [InlineData("\"1 gib\"")]
    [InlineData("\"2900 B\", Batch = 8")]
    public Task EnoughMemory_DoesNotTrigger(string arguments) => Verify(Trained($"[MemoryBudget({arguments})]"));

    [Fact]
    public Task ModelWithAnotherMistake_IsNotCounted() => Verify(Trained("[MemoryBudget(\"1 B\")]").Replace("Dense(1)", "Dense({|MG0101:0|})"));

    [Theory]
    [InlineData("[MemoryBudget]")]
    [InlineData("[MemoryBudget(]")]
    [InlineData("[MemoryBudget(\"1 KB\", Batch = )]")]
    public Task HalfTyped_DoesNotTrigger(string attribute) => VerifyHalfTyped(Trained(attribute));
}
