namespace ModelGen.Analyzers.Tests;

public sealed class MG0217Tests : RuleTests
{
    [Fact]
    public Task NoInterface_SaysTheWayOut() => Verify(
        With("", "{|#0:Loss<Own>|}"),
        "MG0217",
        "Own implements no ILoss; implement ILoss<float> or IElementwiseLoss for numbers as targets, or ILoss<int> for class numbers, and only one of them");

    [Theory]
    [InlineData(": ILoss<float>, ILoss<int>")]
    [InlineData(": ILoss<byte>")]
    [InlineData(": ILoss<float>, IElementwiseLoss")]
    [InlineData(": IMetric<float>")]
    public Task OtherTargets_Triggers(string interfaces) => Verify(With(interfaces, "{|MG0217:Loss<Own>|}"));

    [Theory]
    [InlineData(": ILoss<float>")]
    [InlineData(": ILoss<int>")]
    [InlineData(": IElementwiseLoss")]
    [InlineData(": ILoss<float>, IMetric<float>")]
    public Task OneKindOfTargets_DoesNotTrigger(string interfaces) => Verify(With(interfaces, "Loss<Own>"));

    [Fact]
    public Task TwoLosses_AreReportedAsSuch() => Verify(With(": ILoss<float>", "Loss<Own>, {|MG0011:Loss(Loss.Huber)|}"));

    [Theory]
    [InlineData("Loss<>")]
    [InlineData("Loss<Unknown>")]
    [InlineData("Loss<Own")]
    public Task HalfTyped_DoesNotTrigger(string loss) => VerifyHalfTyped(With("", loss));

    private static string With(string interfaces, string loss) => Model($"[Input(4)]\n[Dense(2)]\n[{loss}]") + $$"""

        public struct Own {{interfaces}}
        {
            public static float Row(System.ReadOnlySpan<float> outputs, System.ReadOnlySpan<float> targets, System.Span<float> outputGradients) => 0;
            public static float Row(System.ReadOnlySpan<float> outputs, System.ReadOnlySpan<int> targets, System.Span<float> outputGradients) => 0;
            public static float Row(System.ReadOnlySpan<float> outputs, System.ReadOnlySpan<byte> targets, System.Span<float> outputGradients) => 0;
            public static string Key => "own";
            public static double Row(System.ReadOnlySpan<float> outputs, System.ReadOnlySpan<float> targets) => 0;
            public static System.Numerics.Vector<float> Value(System.Numerics.Vector<float> outputs, System.Numerics.Vector<float> targets) => outputs;
            public static System.Numerics.Vector<float> Derivative(System.Numerics.Vector<float> outputs, System.Numerics.Vector<float> targets) => outputs;
        }
        """;
}
