namespace ModelGen.Torch.Tests;

/// <summary>Errors of the size of float32's, drawn from a seed.</summary>
internal sealed class RoundingErrors(int seed)
{
    private const double Unit = 1.0 / (1 << 23);

    private readonly Random _random = new(seed);

    /// <summary>The numbers, each off by a rounding error; and so are the derivatives that come back through them.</summary>
    public Tensor AddTo(Tensor x)
    {
        double[] factors = new double[x.numel()];
        for (int i = 0; i < factors.Length; i++)
        {
            factors[i] = 1 + (2 * _random.NextDouble() - 1) * Unit;
        }

        return x * torch.tensor(factors, x.shape);
    }
}
