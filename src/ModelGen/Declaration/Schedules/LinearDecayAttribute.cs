namespace ModelGen;

/// <summary>Subtracts a constant from the learning rate each interval, down to <see cref="Minimum"/>.</summary>
/// <param name="decrement">What one interval subtracts, &gt; 0.</param>
public sealed class LinearDecayAttribute(double decrement) : SteppedDecayAttribute
{
    /// <summary>What one interval subtracts.</summary>
    public double Decrement { get; } = decrement;

    /// <summary>The rate is never lower than this, at least 0. Default 0.</summary>
    public double Minimum { get; set; }
}
