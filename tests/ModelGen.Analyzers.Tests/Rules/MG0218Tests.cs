namespace ModelGen.Analyzers.Tests;

public sealed class MG0218Tests : RuleTests
{
    [Fact]
    public Task OtherTargets_SaysWhichAreMeant() => Verify(
        With("Loss(Loss.MeanSquaredError)", "{|#0:Metric<OfClasses>|}"),
        "MG0218",
        "OfClasses implements IMetric<int>, but the targets of MeanSquaredError are float; implement IMetric<float>");

    [Theory]
    [InlineData("Loss(Loss.External)", "{|MG0218:Metric<OfNumbers>|}")]
    [InlineData("Loss(Loss.MeanSquaredError)", "{|MG0218:Metric<OfNothing>|}")]
    [InlineData("Loss(Loss.MeanSquaredError)", "Metric<OfNumbers>, {|MG0218:Metric<OfNumbers>|}")]
    [InlineData("Loss(Loss.MeanSquaredError)", "Metrics(Metric.R2), {|MG0218:Metric<R2>|}")]
    [InlineData("Loss(Loss.MeanSquaredError)", "{|MG0218:Metric<Nameless>|}")]
    [InlineData("Loss(Loss.MeanSquaredError)", "{|MG0218:Metric<Validating>|}")]
    public Task UnfittingMetric_Triggers(string loss, string metric) => Verify(With(loss, metric));

    [Theory]
    [InlineData("Loss(Loss.MeanSquaredError)", "Metric<OfNumbers>")]
    [InlineData("Loss(Loss.SparseCategoricalCrossentropy, FromLogits = true)", "Metric<OfClasses>, Metric<OfNumbersAndClasses>")]
    public Task FittingMetric_DoesNotTrigger(string loss, string metric) => Verify(With(loss, metric));

    [Theory]
    [InlineData("Metric<>")]
    [InlineData("Metric<Unknown>")]
    [InlineData("Metric<OfClasses")]
    public Task HalfTyped_DoesNotTrigger(string metric) => VerifyHalfTyped(With("Loss(Loss.Huber)", metric));

    private static string With(string loss, string metric) => Model($"[Input(4)]\n[Dense(2)]\n[{loss}]\n[{metric}]") + $$"""

        {{Struct("OfNumbers", "numbers", "float")}}
        {{Struct("OfClasses", "classes", "int")}}
        {{Struct("OfNumbersAndClasses", "both", "float", "int")}}
        {{Struct("R2", "r2", "float")}}
        {{Struct("Nameless", "", "float")}}
        {{Struct("Validating", "val_loss", "float")}}
        public struct OfNothing { }
        """;

    private static string Struct(string name, string key, params string[] targets) => $$"""
        public struct {{name}} : {{string.Join(", ", targets.Select(static target => $"IMetric<{target}>"))}}
        {
            public static string Key => "{{key}}";
            public static double Row(System.ReadOnlySpan<float> outputs, System.ReadOnlySpan<float> targets) => 0;
            public static double Row(System.ReadOnlySpan<float> outputs, System.ReadOnlySpan<int> targets) => 0;
        }
        """;
}
