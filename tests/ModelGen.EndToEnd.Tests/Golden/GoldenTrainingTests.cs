namespace ModelGen.EndToEnd.Tests;

/// <summary>Ten training steps of every golden network, generated, compiled and run, against double-precision autograd.</summary>
public sealed class GoldenTrainingTests
{
    public static TheoryData<string> Files => [.. GoldenCase.Files("train_")];

    [Theory]
    [MemberData(nameof(Files))]
    public void TenSteps_MatchTheGoldenNumbers(string file) =>
        GoldenModels.Run(typeof(GoldenTrainingTests), nameof(Check), GoldenCase.Load(file));

    [Theory]
    [InlineData("train_", 26)]
    [InlineData("real_", 2)]
    [InlineData("ops_", 8)]
    public void NoGoldenFileIsMissing(string prefix, int count) => Assert.Equal(count, GoldenCase.Files(prefix).Count);

    private static void Check<TModel, TTarget>(GoldenCase golden, ModelSource source)
        where TModel : class, ITrainable<TModel, TTarget>
        where TTarget : unmanaged
    {
        GoldenRun<TModel, TTarget> fused = new(golden, source);
        fused.TrainFused();
        GoldenRun<TModel, TTarget> split = new(golden, source);
        split.TrainSplit();
        Assert.Equal(Bits.Of(fused.Model.State), Bits.Of(split.Model.State));
    }
}
