namespace ModelGen.Analyzers.Tests;

public sealed class MG0402Tests : CallTests
{
    [Theory]
    [InlineData("numbers.Fit(train, new FitOptions { Epochs = {|MG0402:0|}, BatchSize = {|MG0402:-1|}, Threads = {|MG0402:-1|} });")]
    [InlineData("const int None = 0; FitOptions options = new() { Epochs = {|MG0402:None|} };")]
    [InlineData("FitOptions options = new(); options = options with { BatchSize = {|MG0402:0|} };")]
    [InlineData("var (a, b) = train.Split({|MG0402:80|});")]
    [InlineData("var (a, b) = labels.Split({|MG0402:0.0|}); (a, b) = labels.Split(fraction: {|MG0402:1|});")]
    public Task NumberOutsideItsRange_Triggers(string statements) => VerifyGenerated(Calls(statements));

    [Fact]
    public Task Setting_SaysTheRange() => VerifyGenerated(
        Calls("numbers.Fit(train, new() { Threads = {|#0:-2|} });"),
        "MG0402",
        "Threads is -2; write 0 for all cores, or how many to use at most");

    [Fact]
    public Task Split_SaysWhatAShareIs() => VerifyGenerated(
        Calls("var (a, b) = train.Split({|#0:80|});"),
        "MG0402",
        "Split at 80 leaves one of the two parts empty; write the share of the second, above 0 and below 1, such as 0.2");

    [Theory]
    [InlineData("numbers.Fit(train, new FitOptions { Epochs = 1, BatchSize = 1, Threads = 0 });")]
    [InlineData("int n = 0; numbers.Fit(train, new FitOptions { Epochs = n });")]
    [InlineData("double share = 2; var (a, b) = train.Split(share); (a, b) = train.Split(0.8);")]
    [InlineData("var other = new { Epochs = 0 };")]
    public Task NumberInItsRangeOrUnknown_DoesNotTrigger(string statements) => VerifyGenerated(Calls(statements));

    [Theory]
    [InlineData("numbers.Fit(train, new FitOptions { Epochs = });")]
    [InlineData("train.Split(")]
    [InlineData("numbers.Fit(train, new FitOptions { Epochs = 0")]
    public Task HalfTyped_DoesNotThrow(string statements) => HalfTyped.Run(Calls(statements));
}
