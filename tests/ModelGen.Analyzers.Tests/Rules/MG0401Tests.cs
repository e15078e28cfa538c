using Microsoft.CodeAnalysis;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0401Tests : CallTests
{
    [Theory]
    [InlineData("numbers.Predict({|MG0401:new float[3]|});")]
    [InlineData("numbers.Predict({|MG0401:new float[] { 1, 2, 3, 4, 5 }|});")]
    [InlineData("numbers.Predict({|MG0401:[1, 2, 3]|});")]
    [InlineData("numbers.Predict({|MG0401:new float[0]|});")]
    [InlineData("const int Rows = 2; float[] x = new float[Rows * 3]; numbers.Predict({|MG0401:x|});")]
    [InlineData("numbers.Predict(new float[8], {|MG0401:new float[3]|});")]
    [InlineData("classes.PredictClass({|MG0401:new float[8]|});")]
    [InlineData("classes.TrainOnBatch(new float[8], {|MG0401:new int[3]|});")]
    [InlineData("classes.TrainOnBatch(new float[8], new int[2], {|MG0401:new float[3]|});")]
    [InlineData("numbers.TrainOnBatch({|MG0401:new float[7]|}, {|MG0401:new float[3]|});")]
    [InlineData("numbers.ComputeLoss(new float[8], {|MG0401:new float[6]|});")]
    [InlineData("numbers.ComputeGradients(new float[8], new float[4], outputs: {|MG0401:new float[2]|});")]
    [InlineData("numbers.Forward(new float[8], {|MG0401:new float[2]|}); numbers.Backward({|MG0401:new float[3]|}, {|MG0401:new float[5]|});")]
    public Task ArrayThatHoldsNoWholeRows_Triggers(string statements) => VerifyGenerated(Calls(statements));

    [Fact]
    public Task Inputs_SayTheSizes() => VerifyGenerated(
        Calls("numbers.Predict({|#0:new float[6]|});"),
        "MG0401",
        "Predict gets an array of 6 values, which is no multiple of InputSize, 4; pass whole rows of 4 values",
        DiagnosticSeverity.Warning);

    [Fact]
    public Task Targets_SayTheRows() => VerifyGenerated(
        Calls("classes.TrainOnBatch(new float[8], {|#0:new int[3]|});"),
        "MG0401",
        "TrainOnBatch gets an array of 3 class numbers for 2 rows of inputs; pass 2",
        DiagnosticSeverity.Warning);

    [Theory]
    [InlineData("classes.TrainOnBatch(new float[8], {|#0:new int[1]|});", "TrainOnBatch gets an array of 1 class number for 2 rows of inputs; pass 2")]
    [InlineData("classes.TrainOnBatch(new float[8], new int[2], {|#0:new float[1]|});", "TrainOnBatch gets an array of 1 weight for 2 rows of inputs; pass 2")]
    [InlineData("numbers.TrainOnBatch(new float[4], {|#0:new float[4]|});", "TrainOnBatch gets an array of 2 rows of targets for 1 row of inputs; pass 1")]
    public Task OneOfAKind_IsSingular(string statement, string message) => VerifyGenerated(Calls(statement), "MG0401", message, DiagnosticSeverity.Warning);

    [Theory]
    [InlineData("numbers.Predict(new float[8]); numbers.Predict([1, 2, 3, 4], new float[2]); classes.PredictClass(new float[4]);")]
    [InlineData("numbers.Predict(new float[8], new float[100]);")]
    [InlineData("classes.TrainOnBatch(new float[8], new int[2], new float[2]);")]
    [InlineData("numbers.ComputeGradients(new float[4], new float[2], default, new float[2]); numbers.ComputeLoss(new float[4], new float[2], []);")]
    [InlineData("float[] x = new float[3]; x = new float[4]; numbers.Predict(x);")]
    [InlineData("float[] x = new float[3]; Array.Resize(ref x, 4); numbers.Predict(x);")]
    [InlineData("int n = 3; numbers.Predict(new float[n]); numbers.Predict([.. new float[3], 1]);")]
    [InlineData("float[] x = new float[3]; numbers.Predict(x.AsSpan()); numbers.Predict(test.Inputs.Span);")]
    public Task WholeRowsOrUnknown_DoNotTrigger(string statements) => VerifyGenerated(Calls(statements));

    [Fact]
    public Task ModelWithAnError_DoesNotTrigger() => VerifyGenerated(
        Calls("numbers.Predict(new float[3]);").Replace("Input(4), Dense(2), Loss", "Input({|MG0012:0|}), Dense(2), Loss"));

    [Theory]
    [InlineData("numbers.Predict(new float[);")]
    [InlineData("numbers.Predict(new float[3]")]
    [InlineData("numbers.TrainOnBatch(new float[3], );")]
    [InlineData("numbers.Predict([1, .. , 2]);")]
    public Task HalfTyped_DoesNotThrow(string statements) => HalfTyped.Run(Calls(statements));
}
