namespace ModelGen;

/// <summary>
/// Batch normalization: y = γ(x − mean)/√(variance + ε) + β, a column at a time. Training uses the batch's mean and
/// (biased) variance and follows them with moving averages; inference uses the averages.
/// </summary>
public sealed class BatchNormAttribute : LayerAttribute
{
    /// <summary>Share that the moving averages keep at each step, in [0, 1). PyTorch's momentum m is 1 − m here. Default 0.99.</summary>
    public double Momentum { get; set; } = 0.99;

    /// <summary>Added to the variance, &gt; 0. Default 0.001.</summary>
    public double Epsilon { get; set; } = 1e-3;

    /// <summary>Whether β is learned. Default true.</summary>
    public bool Center { get; set; } = true;

    /// <summary>Whether γ is learned. Default true.</summary>
    public bool Scale { get; set; } = true;

    /// <summary>L2 factor of γ. At least 0.</summary>
    public double GammaL2 { get; set; }

    /// <summary>L2 factor of β. At least 0.</summary>
    public double BetaL2 { get; set; }
}
