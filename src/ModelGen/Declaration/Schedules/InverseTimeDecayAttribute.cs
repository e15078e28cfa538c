namespace ModelGen;

/// <summary>Divides the learning rate: rate₀/(1 + rate·s/interval), or with ⌊s/interval⌋ in steps.</summary>
/// <param name="rate">How much the divisor grows in one interval, &gt; 0.</param>
public sealed class InverseTimeDecayAttribute(double rate) : SteppedDecayAttribute
{
    /// <summary>How much the divisor grows in one interval.</summary>
    public double Rate { get; } = rate;
}
