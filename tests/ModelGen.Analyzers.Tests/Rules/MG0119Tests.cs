namespace ModelGen.Analyzers.Tests;

public sealed class MG0119Tests : RuleTests
{
    [Fact]
    public Task FileLocalActivation_SaysTheWayOut() => Verify(
        With("file", "[{|#0:Activation<Own>|}]"),
        "MG0119",
        "Own is local to its file, so that generated code cannot call it; remove 'file', or put it into the model class");

    [Fact]
    public Task FileLocalOptimizer_Triggers() => Verify(With("file", "[Activation(Activation.Relu)]\n[{|MG0119:Optimizer<Own>|}]"));

    [Theory]
    [InlineData("internal")]
    [InlineData("public")]
    public Task ReachableType_DoesNotTrigger(string modifier) => Verify(With(modifier, "[Activation<Own>]"));

    [Theory]
    [InlineData("[Activation<>]")]
    [InlineData("[Activation<Unknown>]")]
    [InlineData("[Activation<Own]")]
    [InlineData("[Activation<int[]>]")]
    public Task HalfTyped_DoesNotTrigger(string attribute) => VerifyHalfTyped(With("file", attribute));

    private static string With(string modifier, string attribute) => Hidden($"[Dense(8)]\n{attribute}") + $$"""

        {{modifier}} struct Own : IActivation, IOptimizer<Own>
        {
            public static int Slots => 0;
            public static Own Begin(double learningRate, long step) => default;
            public System.Numerics.Vector<float> Update(System.Numerics.Vector<float> weights, System.Numerics.Vector<float> gradients, ref System.Numerics.Vector<float> slot1, ref System.Numerics.Vector<float> slot2, ref System.Numerics.Vector<float> slot3) => weights;
            public static System.Numerics.Vector<float> Forward(System.Numerics.Vector<float> x) => x * x;
            public static System.Numerics.Vector<float> Derivative(System.Numerics.Vector<float> x, System.Numerics.Vector<float> y) => x + x;
        }
        """;
}
