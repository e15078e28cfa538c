using ModelGen.EndToEnd.Tests;
using ModelGen.Tests;

namespace ModelGen.Torch.Tests;

/// <summary>
/// Random networks through the real generator, beside libtorch in float64: outputs to 1e-5, gradients to 1e-4, and what
/// 20 steps make of the parameters to 1e-3. Network n comes from the seed n.
/// </summary>
public sealed class RandomNetworkTests(ITestOutputHelper output)
{
    private const int Short = 200;
    private const int Long = 2_000;
    private const int NetworksOfCompilation = 50;
    private const double FewIllConditioned = 0.01;

    // Networks that once failed.
    private static readonly int[] Difficult =
        [368, 429, 542, 668, 719, 928, 1033, 1046, 1047, 1079, 1089, 1245, 1319, 1354, 1382, 1388, 1429, 1647, 1841, 1971];

    [Fact]
    public void RandomNetworks_ComputeAndTrainAsInLibTorch()
    {
        LibTorch.Require();
        Tally tally = new();
        foreach (int[] seeds in Enumerable.Range(0, LongRuns.AreWanted ? Long : Short).Chunk(NetworksOfCompilation))
        {
            Compare([.. seeds.Select(NetworkGenerator.Draw)], tally);
        }

        output.WriteLine(tally.Summary);
        Assert.True(tally.Failures.Count == 0, $"{tally.Summary}\n{string.Join('\n', tally.Failures)}");
        Assert.True(tally.IllConditioned <= FewIllConditioned, tally.Summary);
    }

    [Fact]
    public void DifficultNetworks_ComputeAndTrainAsInLibTorch()
    {
        LibTorch.Require();
        Tally tally = new();
        Compare([.. Difficult.Select(NetworkGenerator.Draw)], tally);
        output.WriteLine(tally.Summary);
        Assert.True(tally.Failures.Count == 0, $"{tally.Summary}\n{string.Join('\n', tally.Failures)}");
    }

    private static void Compare(IReadOnlyList<Network> networks, Tally tally)
    {
        CompiledModels models = ModelCompiler.Compile(
            "using ModelGen;\n\n" + string.Concat(networks.Select(static network => $"/// <summary>Random.</summary>\n{network.Declaration}\n\n")));
        foreach (Network network in networks)
        {
            try
            {
                models.Run(typeof(RandomNetworkTests), nameof(CompareOne), network.ClassName, network, tally);
            }
            catch (Exception exception)
            {
                tally.AddFailure($"seed {network.Seed}: {exception}\n    {network.Declaration}");
            }
        }
    }

    private static void CompareOne<TModel, TTarget>(Network network, Tally tally)
        where TModel : class, ITrainable<TModel, TTarget>
        where TTarget : unmanaged
    {
        NetworkComparison comparison = new(network, TorchRun.Measure(network, errors: null));
        tally.Add([.. comparison.Compare(new ModelRun<TModel, TTarget>(network).Measure())]);
    }
}
