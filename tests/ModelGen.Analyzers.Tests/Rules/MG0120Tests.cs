namespace ModelGen.Analyzers.Tests;

public sealed class MG0120Tests : RuleTests
{
    [Fact]
    public Task Loss_SaysWhereItBelongs() => Verify(
        Block("[{|#0:Loss(Loss.Huber)|}]"),
        "MG0120",
        "[Loss] is of a model, but Body is a block, which holds layers alone; move it to the models that use the block");

    [Theory]
    [InlineData("[{|MG0120:Input(4)|}]")]
    [InlineData("[{|MG0120:Adam|}, {|MG0120:CosineDecay(OverSteps = 9)|}]")]
    [InlineData("[{|MG0120:Metrics(Metric.R2)|}]")]
    public Task OtherAttributeOfModels_Triggers(string attribute) => Verify(Block(attribute));

    [Theory]
    [InlineData("[Dropout(0.1)]")]
    [InlineData("[System.Obsolete]")]
    public Task LayerOrAnothersAttribute_DoesNotTrigger(string attribute) => Verify(Block(attribute));

    [Theory]
    [InlineData("[Loss(]")]
    [InlineData("[Adam(LearningRate = )]")]
    public Task HalfTyped_DoesNotTrigger(string attribute) => VerifyHalfTyped(Block(attribute));

    private static string Block(string attribute) => $$"""
        using ModelGen;

        [Block]
        [Dense(4, Activation.Relu)]
        {{attribute}}
        public partial class Body;
        """;
}
