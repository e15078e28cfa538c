namespace ModelGen;

/// <summary>Multiplies the learning rate by a factor: rate₀·factor^(s/interval), or factor^⌊s/interval⌋ in steps.</summary>
/// <param name="rate">The factor, &gt; 0; 0.5 halves the rate each interval.</param>
public sealed class ExponentialDecayAttribute(double rate) : SteppedDecayAttribute
{
    /// <summary>The factor of one interval.</summary>
    public double Rate { get; } = rate;
}
