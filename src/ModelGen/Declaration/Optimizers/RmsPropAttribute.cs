namespace ModelGen;

/// <summary>RMSprop: v = ρv + (1 − ρ)g², w −= rate·g/√(v + ε).</summary>
public sealed class RmsPropAttribute : OptimizerAttribute
{
    /// <summary>Decay of the mean square, in [0, 1). Default 0.9.</summary>
    public double Rho { get; set; } = 0.9;

    /// <summary>Share of the last step that is kept, in [0, 1). Default 0.</summary>
    public double Momentum { get; set; }

    /// <summary>Whether the mean square is reduced by the squared mean. Default false.</summary>
    public bool Centered { get; set; }

    /// <summary>Added under the root, &gt; 0. Default 1e-7.</summary>
    public double Epsilon { get; set; } = 1e-7;
}
