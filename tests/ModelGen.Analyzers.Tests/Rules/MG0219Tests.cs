namespace ModelGen.Analyzers.Tests;

public sealed class MG0219Tests : RuleTests
{
    [Fact]
    public Task TooManySlots_SaysTheWayOut() => Verify(
        With("=> 4;", "{|#0:Optimizer<Own>|}"),
        "MG0219",
        "Own.Slots is 4, but an optimizer keeps 0 to 3 numbers for each weight; write how many of slot1, slot2 and slot3 Update uses");

    [Theory]
    [InlineData("=> 40;")]
    [InlineData("{ get; } = 5;")]
    public Task ImpossibleNumber_Triggers(string slots) => Verify(With(slots, "{|MG0219:Optimizer<Own>|}"));

    [Theory]
    [InlineData("=> 0;")]
    [InlineData("=> 3;")]
    [InlineData("=> System.Math.Min(2, 5);")]
    public Task PossibleOrUnknownNumber_DoesNotTrigger(string slots) => Verify(With(slots, "Optimizer<Own>"));

    [Theory]
    [InlineData("=> 4", "Optimizer<Own>")]
    [InlineData("=> 4;", "Optimizer<Own")]
    [InlineData("=> 4;", "Optimizer<>")]
    public Task HalfTyped_DoesNotThrow(string slots, string optimizer) => HalfTyped.Run(With(slots, optimizer));

    private static string With(string slots, string optimizer) => Model($"[Input(4)]\n[Dense(2)]\n[Loss(Loss.MeanSquaredError)]\n[{optimizer}]") + $$"""

        public readonly struct Own : IOptimizer<Own>
        {
            public static int Slots {{slots}}
            public static Own Begin(double learningRate, long step) => default;
            public System.Numerics.Vector<float> Update(System.Numerics.Vector<float> weights, System.Numerics.Vector<float> gradients, ref System.Numerics.Vector<float> slot1, ref System.Numerics.Vector<float> slot2, ref System.Numerics.Vector<float> slot3) => weights;
        }
        """;
}
