namespace ModelGen.Analyzers.Tests;

public sealed class MG0208Tests : RuleTests
{
    [Theory]
    [InlineData("[{|MG0208:ExponentialDecay(0.5)|}]")]
    [InlineData("[{|MG0208:CosineDecay|}]")]
    [InlineData("[ExponentialDecay(0.5, OverEpochs = 2, EverySteps = {|MG0208:9|})]")]
    [InlineData("[LinearDecay(1e-4, EveryEpochs = {|MG0208:0|})]")]
    [InlineData("[PolynomialDecay(OverSteps = {|MG0208:-5|})]")]
    public Task IntervalThatIsMissingDoubleOrEmpty_Triggers(string schedule) => Verify(Trained(schedule));

    [Theory]
    [InlineData("[ExponentialDecay({|MG0208:0|}, EverySteps = 9)]")]
    [InlineData("[InverseTimeDecay({|MG0208:-1|}, EverySteps = 9)]")]
    [InlineData("[LinearDecay({|MG0208:0|}, EverySteps = 9)]")]
    [InlineData("[LinearDecay(1e-4, EverySteps = 9, Minimum = {|MG0208:-1|})]")]
    [InlineData("[LinearDecay(1e-4, EverySteps = 9, Minimum = {|MG0208:0.001|})]")]
    [InlineData("[PolynomialDecay(OverSteps = 9, End = {|MG0208:-1|}, Power = {|MG0208:0|})]")]
    [InlineData("[PolynomialDecay(OverSteps = 9, End = {|MG0208:0.01|})]")]
    [InlineData("[Sgd(LearningRate = 1e-5)]\n[{|MG0208:PolynomialDecay(OverSteps = 9)|}]")]
    [InlineData("[CosineDecay(OverSteps = 9, Alpha = {|MG0208:1.5|})]")]
    public Task NumberOutsideItsRange_Triggers(string schedule) => Verify(Trained(schedule));

    [Theory]
    [InlineData("[CosineDecay(OverSteps = 9, WarmupSteps = {|MG0208:-3|})]")]
    [InlineData("[{|MG0208:CosineDecay(OverSteps = 9, WarmupSteps = 3)|}]")]
    [InlineData("[CosineDecay(OverSteps = 9, WarmupSteps = 3, WarmupTarget = {|MG0208:-1|})]")]
    [InlineData("[CosineDecay(OverSteps = 9, WarmupTarget = {|MG0208:0.1|})]")]
    [InlineData("[CosineDecay(OverEpochs = 9, WarmupSteps = {|MG0208:3|}, WarmupTarget = 0.1)]")]
    public Task WarmupThatIsNotDefined_Triggers(string schedule) => Verify(Trained(schedule));

    [Theory]
    [InlineData("new[] { 5, {|MG0208:5|} }, new[] { 0.1, 0.01, 0.001 }")]
    [InlineData("new[] { {|MG0208:-1|} }, new[] { 0.1, 0.01 }")]
    [InlineData("new[] { 5 }, {|MG0208:new[] { 0.1 }|}")]
    [InlineData("new[] { 5 }, new[] { 0.1, {|MG0208:-0.1|} }")]
    [InlineData("new[] { 5 }, {|MG0208:new[] { 0.1, 0.01, 0.001 }|}")]
    [InlineData("null, {|MG0208:null|}")]
    public Task PiecesThatDoNotMatch_Trigger(string arguments) => Verify(Trained($"[PiecewiseConstant({arguments})]"));

    [Fact]
    public Task NoInterval_SaysWhatToWrite() => Verify(
        Trained("[{|#0:ExponentialDecay(0.5)|}]"),
        "MG0208",
        "ExponentialDecay has no interval; write one of EverySteps, EveryEpochs, OverSteps and OverEpochs");

    [Fact]
    public Task PiecesThatDoNotMatch_SayTheCounts() => Verify(
        Trained("[PiecewiseConstant(new[] { 5, 9 }, {|#0:new[] { 0.1, 0.01 }|})]"),
        "MG0208",
        "PiecewiseConstant has 2 boundaries and 2 values; write one value more than boundaries, 3");

    [Fact]
    public Task EndAboveStart_SaysBoth() => Verify(
        Trained("[PolynomialDecay(OverSteps = 9, End = {|#0:0.01|})]"),
        "MG0208",
        "PolynomialDecay has End 0.01, not below the learning rate 0.001 it starts from; lower End or raise LearningRate");

    [Theory]
    [InlineData("[ExponentialDecay(0.5, EveryEpochs = 10)]")]
    [InlineData("[LinearDecay(1e-4, OverSteps = 10, Minimum = 1e-5)]")]
    [InlineData("[PolynomialDecay(OverEpochs = 10, End = 0)]")]
    [InlineData("[InverseTimeDecay(0.5, EverySteps = 1)]")]
    [InlineData("[CosineDecay(OverSteps = 100, WarmupSteps = 10, WarmupTarget = 0.01, Alpha = 0.1)]")]
    [InlineData("[PiecewiseConstant(new[] { 5, 9 }, new[] { 0.1, 0.01, 0.0 }, InEpochs = true)]")]
    public Task DefinedSchedule_DoesNotTrigger(string schedule) => Verify(Trained(schedule));

    [Theory]
    [InlineData("[ExponentialDecay]")]
    [InlineData("[ExponentialDecay(0.5, EverySteps = )]")]
    [InlineData("[PiecewiseConstant(new[] { 5, }, new[] { 0.1")]
    [InlineData("[PiecewiseConstant(new[] { steps }, new[] { 0.1 })]")]
    public Task HalfTyped_DoesNotTrigger(string schedule) => VerifyHalfTyped(Trained(schedule));
}
