namespace ModelGen;

/// <summary>
/// Adam: m += (g − m)(1 − β₁), v += (g² − v)(1 − β₂), w −= rate·√(1 − β₂ᵗ)/(1 − β₁ᵗ)·m/(√v + ε), as in Keras
/// (PyTorch adds ε after the bias correction).
/// </summary>
public class AdamAttribute : OptimizerAttribute
{
    /// <summary>Decay of the mean, in [0, 1). Default 0.9.</summary>
    public double Beta1 { get; set; } = 0.9;

    /// <summary>Decay of the mean square, in [0, 1). Default 0.999.</summary>
    public double Beta2 { get; set; } = 0.999;

    /// <summary>Added to the root, &gt; 0. Default 1e-7.</summary>
    public double Epsilon { get; set; } = 1e-7;

    /// <summary>Whether the largest mean square so far is used. Default false.</summary>
    public bool AmsGrad { get; set; }
}
