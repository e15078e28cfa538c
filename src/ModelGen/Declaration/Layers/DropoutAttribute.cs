namespace ModelGen;

/// <summary>
/// While training, drops each value with probability <paramref name="rate"/> and scales the others by
/// 1/(1 − rate); does nothing at inference.
/// </summary>
/// <param name="rate">Share of values dropped, in [0, 1).</param>
public sealed class DropoutAttribute(double rate) : LayerAttribute
{
    /// <summary>Share of values dropped.</summary>
    public double Rate { get; } = rate;
}
