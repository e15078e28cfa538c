using Microsoft.CodeAnalysis;
using ModelGen.Generator;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0405Tests : CallTests
{
    [Fact]
    public Task MetricThatIsNotDeclared_SaysWhichAre() => VerifyGenerated(
        Calls("measured.Fit(train, new FitOptions { Validation = test, Callbacks = [new EarlyStopping { Monitor = {|#0:\"val_r2\"|} }] });"),
        "MG0405",
        "EarlyStopping monitors 'val_r2', but Measured measures loss, mae, rmse, and the same behind 'val_' for Validation; write Metric.R2 in [Metrics], or monitor one of these");

    [Theory]
    [InlineData("numbers.Fit(train, new() { Callbacks = [new EarlyStopping { Monitor = {|MG0405:\"val_los\"|} }] });")]
    [InlineData("measured.Fit(train, new() { Callbacks = [new ReduceLROnPlateau { Monitor = {|MG0405:\"accuracy\"|} }] });")]
    [InlineData("measured.Fit(train, new() { Callbacks = new[] { new EarlyStopping { Monitor = {|MG0405:\"Loss\"|} } } });")]
    [InlineData("Trainer.Fit(numbers, train, new() { Callbacks = [new EarlyStopping { Monitor = {|MG0405:\"mae\"|} }] });")]
    [InlineData("measured.Fit(streamed, new() { Callbacks = [new EarlyStopping { Monitor = {|MG0405:\"r2\"|} }] });")]
    public Task UnknownFigure_TriggersAlone(string statements) => VerifyGenerated(Calls(statements));

    [Theory]
    [InlineData("new Own()")]
    [InlineData("..others")]
    [InlineData("others[0]")]
    public Task BesideCallbacksThatMayDoAnything_IsAWarning(string other) => VerifyGenerated(
        Calls($"Callback[] others = [new Own()]; numbers.Fit(train, new() {{ Callbacks = [{other}, new EarlyStopping {{ Monitor = {{|#0:\"mine\"|}} }}] }});") + "\nclass Own : Callback;",
        "MG0405",
        "EarlyStopping monitors 'mine', but Numbers measures loss, and the same behind 'val_' for Validation; declare a metric with [Metrics], or monitor one of these",
        DiagnosticSeverity.Warning);

    [Theory]
    [InlineData("measured.Fit(train, new() { Validation = test, Callbacks = [new EarlyStopping { Monitor = \"val_mae\" }, new ReduceLROnPlateau { Monitor = \"rmse\" }] });")]
    [InlineData("const string Key = \"val_loss\"; measured.Fit(train, new() { Validation = test, Callbacks = [new EarlyStopping { Monitor = Key }] });")]
    [InlineData("measured.Fit(train, new() { Callbacks = [new ModelCheckpoint(\"a\") { Monitor = \"mine\", SaveBestOnly = false }] });")]
    [InlineData("EarlyStopping stop = new() { Monitor = \"mine\" }; stop = new() { Monitor = \"loss\" }; measured.Fit(train, new() { Callbacks = [stop] });")]
    [InlineData("Trainer.Fit(measured, train, new() { Validation = test, Callbacks = [new EarlyStopping { Monitor = \"val_mae\" }] });")]
    [InlineData("History Of<T>(T model) where T : class, ITrainable<T, float> => Trainer.Fit(model, train, new() { Callbacks = [new EarlyStopping { Monitor = \"mae\" }] }); Of(numbers);")]
    public Task DeclaredFigure_DoesNotTrigger(string statements) => VerifyGenerated(Calls(statements));

    [Theory]
    [InlineData("measured.Fit(train, new() { Callbacks = [new EarlyStopping { Monitor = \"val_")]
    [InlineData("measured.Fit(train, new() { Callbacks = [.., new EarlyStopping { Monitor = \"a\" }] });")]
    public Task HalfTyped_DoesNotThrow(string statements) => HalfTyped.Run(Calls(statements));

    [Fact]
    public void EveryMetric_HasAKey() => Assert.All(Enum.GetNames<Metric>(), static name => Assert.Equal(name, MetricKeys.KindOf(MetricKeys.Of(name)!)));
}
