using Microsoft.CodeAnalysis;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0406Tests : CallTests
{
    [Theory]
    [InlineData("Parallel.For(0, 8, i => {|MG0406:numbers.Fit(train)|});")]
    [InlineData("Parallel.ForEach(new[] { 1, 2 }, i => { {|MG0406:_own.TrainOnBatch(new float[4], new float[2])|}; });")]
    [InlineData("Numbers mine = new(); Parallel.For(0, 8, i => { if (i > 2) { {|MG0406:mine.ApplyGradients()|}; } });")]
    [InlineData("Enumerable.Range(0, 8).AsParallel().ForAll(i => {|MG0406:numbers.Fit(train)|});")]
    [InlineData("var all = Enumerable.Range(0, 8).AsParallel().Select(i => {|MG0406:numbers.Fit(train)|}).ToArray();")]
    [InlineData("for (int i = 0; i < 8; i++) { _ = Task.Run(() => {|MG0406:numbers.Fit(train)|}); }")]
    [InlineData("Task[] tasks = new Task[8]; for (int i = 0; i < 8; i++) { tasks[i] = Task.Run(() => { {|MG0406:numbers.Fit(train)|}; }); }")]
    [InlineData("List<Task> tasks = []; for (int i = 0; i < 8; i++) { tasks.Add(Task.Run(() => {|MG0406:numbers.Fit(train)|})); }")]
    [InlineData("Task last = Task.CompletedTask; while (!last.IsFaulted) { last = Task.Run(() => {|MG0406:numbers.Fit(train)|}); }")]
    [InlineData("for (int i = 0; i < 8; i++) { Task.Run(() => {|MG0406:numbers.Fit(train)|}); }")]
    [InlineData("Parallel.For(0, 8, i => {|MG0406:Trainer.Fit(numbers, train)|});")]
    [InlineData("Parallel.For(0, 8, i => {|MG0406:Trainer.Fit<Numbers, float>(train: train, model: _own)|});")]
    [InlineData("Parallel.For(0, 8, i => {|MG0406:numbers.Fit(streamed)|});")]
    [InlineData("for (int i = 0; i < 8; i++) { _ = Task.Run(() => {|MG0406:Trainer.Fit(numbers, streamed)|}); }")]
    public Task TrainingOfOneModelOnSeveralThreads_Triggers(string statements) => VerifyGenerated(Calls(statements));

    [Fact]
    public Task Training_SaysWhere() => VerifyGenerated(
        Calls("Parallel.For(0, 8, i => {|#0:numbers.Fit(train)|});"),
        "MG0406",
        "numbers.Fit may run on several threads at once in Parallel.For, and a model is trained by one at a time; train a model of its own in each, or write a plain loop: a step uses all cores by itself",
        DiagnosticSeverity.Warning);

    [Theory]
    [InlineData("Parallel.For(0, 8, i => { Numbers mine = new(); mine.Fit(train); });")]
    [InlineData("Parallel.ForEach(new[] { numbers }, net => net.Fit(train));")]
    [InlineData("Parallel.For(0, 8, i => numbers.Predict(new float[4]));")]
    [InlineData("Parallel.For(0, 8, i => { lock (numbers) { numbers.Fit(train); } });")]
    [InlineData("Parallel.Invoke(() => numbers.Fit(train), () => classes.Fit(labels));")]
    [InlineData("await Task.Run(() => numbers.Fit(train));")]
    [InlineData("for (int i = 0; i < 8; i++) { await Task.Run(() => numbers.Fit(train)); }")]
    [InlineData("for (int i = 0; i < 8; i++) { await Task.Run(() => numbers.Fit(train)).ConfigureAwait(false); }")]
    [InlineData("for (int i = 0; i < 8; i++) { Task.Run(() => numbers.Fit(train)).Wait(); }")]
    [InlineData("for (int i = 0; i < 8; i++) { var task = Task.Run(() => numbers.Fit(train)); task.Wait(); }")]
    [InlineData("foreach (int i in new[] { 1, 2 }) { Task<History> task = Task.Run(() => numbers.Fit(train)); _ = Classes.Info; await task; }")]
    [InlineData("for (int i = 0; i < 8; i++) { Task? task = null; if (i > 2) { task = Task.Run(() => numbers.Fit(train)); } task?.Wait(); }")]
    [InlineData("for (int i = 0; i < 8; i++) { await Task.WhenAll(Task.Run(() => numbers.Fit(train)), Task.Run(() => classes.Fit(labels))); }")]
    [InlineData("for (int i = 0; i < 8; i++) { Task.WaitAll(Task.Run(() => numbers.Fit(train)), Task.Run(() => classes.Fit(labels))); }")]
    [InlineData("for (int i = 0; i < 8; i++) { Numbers mine = new(i); _ = Task.Run(() => mine.Fit(train)); }")]
    [InlineData("foreach (Numbers net in new[] { numbers }) { _ = Task.Run(() => net.Fit(train)); }")]
    [InlineData("foreach (int i in Enumerable.Range(0, 8).Select(i => i)) { numbers.Fit(train); }")]
    [InlineData("Parallel.For(0, 8, i => { Numbers mine = new(); Trainer.Fit(mine, train); });")]
    [InlineData("Parallel.For(0, 8, i => Trainer.Fit(new Numbers(i), train));")]
    [InlineData("Parallel.For(0, 8, i => Trainer.Evaluate(numbers, train));")]
    [InlineData("Parallel.For(0, 8, i => { lock (numbers) { Trainer.Fit(numbers, train); } });")]
    [InlineData("await Task.Run(() => Trainer.Fit(numbers, train));")]
    public Task TrainingByOneThreadOrOfSeveralModels_DoesNotTrigger(string statements) => VerifyGenerated(Calls(statements));

    [Theory]
    [InlineData("Parallel.For(0, 8, i => numbers.Fit(")]
    [InlineData("for (;;) Task.Run(() => numbers.Fit(train)")]
    [InlineData("Parallel.For(0, i => numbers.Fit(train));")]
    public Task HalfTyped_DoesNotThrow(string statements) => HalfTyped.Run(Calls(statements));
}
