namespace ModelGen.Analyzers.Tests;

public sealed class MG0114Tests : RuleTests
{
    [Theory]
    [InlineData("[Dropout({|MG0114:double.NaN|})]")]
    [InlineData("[Dropout({|MG0114:1 / 0.0|})]")]
    [InlineData("[Dense(8, KernelL2 = {|MG0114:double.NegativeInfinity|})]")]
    [InlineData("[Dense(8, KernelL2 = {|MG0114:1e300|})]")]
    [InlineData("[BatchNorm(Momentum = {|MG0114:float.NaN|}, Epsilon = {|MG0114:double.NaN|})]")]
    [InlineData("[Activation(Activation.Relu, Alpha = {|MG0114:double.NaN|}, NegativeSlope = {|MG0114:double.NaN|})]")]
    [InlineData("[Activation({|MG0114:(Activation)99|}, Alpha = 2)]")]
    [InlineData("[Dense(8, {|MG0114:(Activation)99|}, KernelInitializer = {|MG0114:(Initializer)(-1)|})]")]
    public Task UnusableArgumentOfALayer_TriggersAlone(string layer) => Verify(Hidden(layer));

    [Theory]
    [InlineData("[Adam(LearningRate = {|MG0114:double.NaN|}, ClipNorm = {|MG0114:double.NaN|})]\n[PolynomialDecay(OverSteps = 9, End = 0.5)]")]
    [InlineData("[LinearDecay({|MG0114:double.NaN|}, EverySteps = 9)]")]
    [InlineData("[CosineDecay(OverSteps = 9, WarmupSteps = 3, WarmupTarget = {|MG0114:double.NaN|})]")]
    [InlineData("[PiecewiseConstant(new[] { 5 }, new[] { 0.1, {|MG0114:double.NaN|} })]")]
    [InlineData("[Metrics(Metric.MeanAbsoluteError, {|MG0114:(Metric)99|})]")]
    public Task UnusableArgumentOfTraining_TriggersAlone(string attributes) => Verify(Trained(attributes));

    [Fact]
    public Task UnknownActivationOfTheOutput_IsNotComparedWithTheLoss() =>
        Verify(Model("[Input(4)]\n[Dense(3, {|MG0114:(Activation)99|})]\n[Loss(Loss.SparseCategoricalCrossentropy)]"));

    [Fact]
    public Task UnknownLoss_IsNotComparedWithTheOutput() =>
        Verify(Model("[Input(4)]\n[Dense(3)]\n[Loss({|MG0114:(Loss)99|}, LabelSmoothing = 0.1)]"));

    [Fact]
    public Task NotANumber_SaysSo() => Verify(Hidden("[Dropout({|#0:double.NaN|})]"), "MG0114", "rate is NaN; write a finite number");

    [Fact]
    public Task NumberBeyondFloat_SaysTheLimit() => Verify(
        Hidden("[Dense(8, KernelL2 = {|#0:1e300|})]"),
        "MG0114",
        "KernelL2 is 1E+300, beyond the range of float; write a number below 3.4E+38");

    [Fact]
    public Task UnknownEnumMember_SaysAKnownOne() => Verify(
        Hidden("[Dense(8, {|#0:(Activation)99|})]"),
        "MG0114",
        "activation is (Activation)99, which Activation does not define; write one of its members, such as Activation.Linear");

    [Fact]
    public Task UnknownMeaningOfAMissingValue_SaysTheKnownOnes() => Verify(
        Row("[{|#0:Missing((Missing)5)|}] float? A, [Target] float B"),
        "MG0114",
        "[Missing] of A is (Missing)5, which Missing does not define; write Missing.Indicator or Missing.Error");

    [Theory]
    [InlineData("[{|MG0114:Missing((Missing)(-1))|}] float? A, [Target] float B")]
    [InlineData("[{|MG0114:Missing((Missing)5)|}] float A, [Target] float B")]
    [InlineData("float A, [Target, {|MG0114:Missing((Missing)5)|}] float? B")]
    [InlineData("[Missing((Missing)1)] float? A, [Target] float B")]
    public Task UnknownMeaningOfAMissingValue_TriggersAlone(string properties) => VerifyGenerated(Row(properties));

    [Fact]
    public Task UsableArguments_DoNotTrigger() =>
        Verify(Hidden("[Dense(8, (Activation)1, KernelL2 = 1e-300)]\n[Dropout((double)0.1f)]"));

    [Fact]
    public Task HalfTyped_DoesNotTrigger() => VerifyHalfTyped(Hidden("[Dense(8, (Activation), KernelL2 = double.)]"));

    private static string Row(string properties) => Trained("").Replace("[Model]", "[Model<Row>]").Replace("[Input(4)]", "") + $"\npublic record Row({properties});";
}
