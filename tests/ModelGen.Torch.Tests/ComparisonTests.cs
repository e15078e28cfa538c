namespace ModelGen.Torch.Tests;

/// <summary>What differs by little is found: with rounding errors the same network passes the comparison, another fails it.</summary>
public sealed class ComparisonTests(ITestOutputHelper output)
{
    private const int Networks = 24;
    private const double FoundAtLeast = 0.8;

    private static readonly Dictionary<string, Func<Network, Network>> Changes = new()
    {
        ["learning rate 2 % higher"] = static network => network with { Optimizer = network.Optimizer with { LearningRate = network.Optimizer.LearningRate * 1.02 } },
        ["epsilon of BatchNorm 0.0001 higher"] = static network => Change<BatchNormLayer>(network, static layer => layer with { Epsilon = layer.Epsilon + 1e-4 }),
        ["momentum of BatchNorm less"] = static network => Change<BatchNormLayer>(network, static layer => layer with { Momentum = layer.Momentum * 0.99 }),
        ["penalties of kernels 1 % more"] = static network => Change<DenseLayer>(network, static layer => layer with { Kernel = new Penalty(layer.Kernel.L1 * 1.01, layer.Kernel.L2 * 1.01) }),
        ["rescaling 0.1 % more"] = static network => Change<RescalingLayer>(network, static layer => layer with { Scale = layer.Scale * 1.001 }),
    };

    private static readonly Lazy<IReadOnlyList<(Network Network, NetworkComparison Comparison)>> Originals = new(static () =>
    [
        .. Enumerable.Range(0, Networks).Select(NetworkGenerator.Draw).Select(static network => (network, new NetworkComparison(network, TorchRun.Measure(network, errors: null)))),
    ]);

    public static TheoryData<string> Names => [.. Changes.Keys];

    [Fact]
    public void SameNetwork_Passes()
    {
        LibTorch.Require();
        Assert.All(Originals.Value, static original => Assert.False(IsWrong(original.Comparison, original.Network)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ChangedNetwork_IsWrong(string name)
    {
        LibTorch.Require();
        (int changed, int found) = (0, 0);
        foreach ((Network network, NetworkComparison comparison) in Originals.Value)
        {
            Network other = Changes[name](network);
            if (!other.Layers.SequenceEqual(network.Layers) || other.Optimizer != network.Optimizer)
            {
                changed++;
                found += IsWrong(comparison, other) ? 1 : 0;
            }
        }

        output.WriteLine($"{name}: found in {found} of {changed} networks");
        Assert.True(changed > 0 && found >= FoundAtLeast * changed, $"{name}: found in {found} of {changed} networks");
    }

    private static bool IsWrong(NetworkComparison comparison, Network network) =>
        comparison.Compare(TorchRun.Measure(network, new RoundingErrors(seed: -1))).Any(static error => error.Verdict == Verdict.Wrong);

    private static Network Change<TLayer>(Network network, Func<TLayer, TLayer> change)
        where TLayer : Layer => network with
        {
            Layers = [.. network.Layers.Select(layer => layer is TLayer { Trainable: true } own ? change(own) : layer)],
        };
}
