using Microsoft.CodeAnalysis;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0404Tests : CallTests
{
    [Fact]
    public Task NoValidation_SaysBothWaysOut() => VerifyGenerated(
        Calls("numbers.Fit(train, new FitOptions { Callbacks = [{|#0:new EarlyStopping { Patience = 2 }|}] });"),
        "MG0404",
        "EarlyStopping monitors 'val_loss', but the options have no Validation to measure it on; write Validation, or Monitor = \"loss\"",
        DiagnosticSeverity.Warning);

    [Theory]
    [InlineData("numbers.Fit(train, new() { Callbacks = new Callback[] { {|MG0404:new ReduceLROnPlateau()|} }, Validation = null });")]
    [InlineData("numbers.Fit(train, new() { Callbacks = [new ModelCheckpoint(\"a\") { Monitor = {|MG0404:\"val_\" + \"loss\"|} }] });")]
    [InlineData("numbers.Fit(train, new() { Callbacks = [{|MG0404:new ModelCheckpoint(\"a\") { SaveBestOnly = true }|}, new TerminateOnNaN()] });")]
    [InlineData("EarlyStopping stop = new(); FitOptions options = new() { Callbacks = [{|MG0404:stop|}] }; numbers.Fit(train, options);")]
    [InlineData("Trainer.Fit(numbers, train, new() { Callbacks = [{|MG0404:new EarlyStopping()|}] });")]
    [InlineData("Trainer.Fit<Numbers, float>(options: new() { Callbacks = [{|MG0404:new EarlyStopping()|}] }, train: train, model: numbers);")]
    [InlineData("numbers.Fit(streamed, new() { Callbacks = [{|MG0404:new EarlyStopping()|}] });")]
    public Task NoValidation_Triggers(string statements) => VerifyGenerated(Calls(statements));

    [Theory]
    [InlineData("numbers.Fit(train, new() { Validation = test, Callbacks = [new EarlyStopping()] });")]
    [InlineData("numbers.Fit(train, new() { Callbacks = [new EarlyStopping { Monitor = \"loss\" }] });")]
    [InlineData("numbers.Fit(train, new() { Callbacks = [new ModelCheckpoint(\"a\") { SaveBestOnly = false }] });")]
    [InlineData("FitOptions options = new() { Callbacks = [new EarlyStopping()] }; numbers.Fit(train, options with { Validation = test });")]
    [InlineData("FitOptions options = new() { Callbacks = [new EarlyStopping()] }; options = options with { Validation = test }; numbers.Fit(train, options);")]
    [InlineData("string key = Environment.MachineName; numbers.Fit(train, new() { Callbacks = [new EarlyStopping { Monitor = key }] });")]
    [InlineData("numbers.Fit(train, new() { Callbacks = [new CsvLogger(\"a\"), new LambdaCallback()] }); numbers.Fit(train);")]
    [InlineData("Trainer.Fit(numbers, train, new() { Validation = test, Callbacks = [new EarlyStopping()] });")]
    public Task ValidationOrOtherFigure_DoesNotTrigger(string statements) => VerifyGenerated(Calls(statements));

    [Theory]
    [InlineData("numbers.Fit(train, new() { Callbacks = [new EarlyStopping")]
    [InlineData("numbers.Fit(train, new() { Callbacks = [new EarlyStopping { Monitor = }] });")]
    [InlineData("numbers.Fit(train, new() { Callbacks = , Validation = });")]
    public Task HalfTyped_DoesNotThrow(string statements) => HalfTyped.Run(Calls(statements));
}
