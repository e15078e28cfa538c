using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests;

public sealed class MG0607Tests : RowTests<ReplaceNumberCodeFixProvider>
{
    [Theory]
    [InlineData("Species", "[Dense({|#0:2|}, Activation.Softmax)]\n[Loss(Loss.SparseCategoricalCrossentropy)]", "B is an enum of 3 values, which takes 3 units, but Dense1 has 2; write 3")]
    [InlineData("bool", "[Dense({|#0:2|}, Activation.Sigmoid)]\n[Loss(Loss.BinaryCrossentropy)]", "B is a bool, which takes 1 unit, but Dense1 has 2; write 1")]
    [InlineData("float", "[Dense({|#0:10|})]\n[Dropout(0.1)]\n[Loss(Loss.MeanSquaredError)]", "B is a number, which takes 1 unit, but Dense1 has 10; write 1")]
    [InlineData("Species", "[Dense({|#0:4|})]\n[Activation(Activation.Softmax)]\n[Loss(Loss.SparseCategoricalCrossentropy)]", "B is an enum of 3 values, which takes 3 units, but Dense1 has 4; write 3")]
    public Task OtherNumber_SaysTheRightOne(string type, string network, string message) =>
        Verify(Rows($"float A, [Target] {type} B", network.Replace("[Dropout(0.1)]\n", "")), "MG0607", message);

    [Theory]
    [InlineData("Species", ThreeClasses)]
    [InlineData("Species?", ThreeClasses)]
    [InlineData("[OneHot(\"a\", \"b\", \"c\")] string", ThreeClasses)]
    [InlineData("[OneHot(3, 4, 5)] int", ThreeClasses)]
    [InlineData("bool", "[Dense(1, Activation.Sigmoid)]\n[Loss(Loss.BinaryCrossentropy)]")]
    [InlineData("double", OneNumber)]
    public Task RightNumber_DoesNotTrigger(string type, string network) => VerifyGenerated(Rows($"float A, [Target] {type} B", network).Replace("[Target] [", "[Target, "));

    [Fact]
    public Task UnknownTarget_DoesNotTrigger() => VerifyHalfTyped(Rows("float A, [Target] Unknown B", ThreeClasses));

    [Theory]
    [InlineData("[Dense(, Activation.Softmax)]")]
    [InlineData("[Dense(n, Activation.Softmax)]")]
    public Task HalfTyped_DoesNotTrigger(string layer) => VerifyHalfTyped(Rows("float A, [Target] Species B", layer + "\n[Loss(Loss.SparseCategoricalCrossentropy)]"));

    [Fact]
    public Task Fix_WritesTheNumber() => VerifyFix(
        Rows("float A, [Target] Species B", "[Dense({|MG0607:2|}, Activation.Softmax)]\n[Loss(Loss.SparseCategoricalCrossentropy)]"),
        Rows("float A, [Target] Species B", ThreeClasses));
}
