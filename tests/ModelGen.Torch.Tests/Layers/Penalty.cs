namespace ModelGen.Torch.Tests;

/// <summary>L1·Σ|x| + L2·Σx².</summary>
internal readonly record struct Penalty(double L1, double L2)
{
    public IEnumerable<string?> Arguments(string prefix) => [AttributeSyntax.Set(prefix + "L1", L1), AttributeSyntax.Set(prefix + "L2", L2)];

    /// <summary>The terms that are not 0.</summary>
    public IEnumerable<Tensor> Of(Tensor x)
    {
        if (L1 != 0)
        {
            yield return x.abs().sum() * L1;
        }

        if (L2 != 0)
        {
            yield return x.square().sum() * L2;
        }
    }
}
