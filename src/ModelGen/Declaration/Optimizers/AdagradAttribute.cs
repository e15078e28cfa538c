namespace ModelGen;

/// <summary>Adagrad: a += g², w −= rate·g/√(a + ε).</summary>
public sealed class AdagradAttribute : OptimizerAttribute
{
    /// <summary>First value of the accumulator a, at least 0. Default 0.1.</summary>
    public double InitialAccumulator { get; set; } = 0.1;

    /// <summary>Added under the root, &gt; 0. Default 1e-7.</summary>
    public double Epsilon { get; set; } = 1e-7;
}
