using Microsoft.CodeAnalysis;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0408Tests : CallTests
{
    [Theory]
    [InlineData("numbers.Fit(train, new FitOptions { Validation = {|MG0408:train|} });")]
    [InlineData("Trainer.Fit(numbers, train, new FitOptions { Validation = {|MG0408:train|} });")]
    [InlineData("Trainer.Fit<Numbers, float>(options: new() { Validation = {|MG0408:train|} }, model: numbers, train: train);")]
    [InlineData("FitOptions options = new() { Validation = {|MG0408:test|} }; numbers.Fit(test, options);")]
    [InlineData("Dataset<float> few = train.Take(9); numbers.Fit(options: new() { Validation = {|MG0408:few|} }, train: few);")]
    public Task ValidationOnTheTrainingData_Triggers(string statements) => VerifyGenerated(Calls(statements));

    [Fact]
    public Task ValidationOnTheTrainingData_SaysTheWayOut() => VerifyGenerated(
        Calls("numbers.Fit(train, new() { Validation = {|#0:train|} });"),
        "MG0408",
        "Validation is train, the training data, so that it cannot show overfitting; hold rows back with train.Split(0.2)",
        DiagnosticSeverity.Warning);

    [Theory]
    [InlineData("numbers.Fit(train, new FitOptions { Validation = test });")]
    [InlineData("Trainer.Fit(numbers, train, new FitOptions { Validation = test });")]
    [InlineData("numbers.Fit(train.Take(10), new FitOptions { Validation = train });")]
    [InlineData("numbers.Fit(train, new FitOptions { Validation = null }); numbers.Fit(train);")]
    public Task OtherValidation_DoesNotTrigger(string statements) => VerifyGenerated(Calls(statements));

    [Theory]
    [InlineData("numbers.Fit(, new FitOptions { Validation = });")]
    [InlineData("numbers.Fit(train, new FitOptions { Validation = train")]
    public Task HalfTyped_DoesNotThrow(string statements) => HalfTyped.Run(Calls(statements));
}
