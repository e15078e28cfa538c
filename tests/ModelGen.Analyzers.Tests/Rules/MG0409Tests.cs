using Microsoft.CodeAnalysis;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0409Tests : CallTests
{
    [Theory]
    [InlineData("{|MG0409:Numbers.Load(\"a\")|};")]
    [InlineData("{|MG0409:ModelFile.Load<Numbers>(\"a\")|};")]
    [InlineData("{|MG0409:train.Split(0.8)|};")]
    [InlineData("{|MG0409:labels.Take(10)|};")]
    public Task DroppedResult_Triggers(string statement) => VerifyGenerated(Calls(statement));

    [Fact]
    public Task DroppedModel_SaysThatNoOtherChanges() => VerifyGenerated(
        Calls("{|#0:Numbers.Load(\"a\")|};"),
        "MG0409",
        "the result of Load is dropped, but it is the loaded model, and no other changes; write 'model = ...'",
        DiagnosticSeverity.Warning);

    [Theory]
    [InlineData("numbers = Numbers.Load(\"a\");")]
    [InlineData("_ = train.Split(0.8);")]
    [InlineData("numbers.Fit(train.Take(10));")]
    [InlineData("Load(); static int Load() => 0;")]
    public Task UsedOrDiscardedResult_DoesNotTrigger(string statements) => VerifyGenerated(Calls(statements));

    [Theory]
    [InlineData("Numbers.Load(")]
    [InlineData("train.Split;")]
    public Task HalfTyped_DoesNotThrow(string statements) => HalfTyped.Run(Calls(statements));
}
