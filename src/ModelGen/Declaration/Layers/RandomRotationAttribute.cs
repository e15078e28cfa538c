namespace ModelGen;

/// <summary>While training, turns each image around its center by a random angle; does nothing at inference.</summary>
public sealed class RandomRotationAttribute : ResamplingAttribute
{
    /// <summary>Turns by up to a factor either way.</summary>
    /// <param name="factor">The largest angle as a share of a full turn, within [−1, 1]: 0.1 is 36 degrees.</param>
    public RandomRotationAttribute(double factor)
        : this(-Math.Abs(factor), Math.Abs(factor))
    {
    }

    /// <summary>Turns by an angle from a range; positive is counter-clockwise.</summary>
    /// <param name="low">The least angle as a share of a full turn, within [−1, 1].</param>
    /// <param name="high">The largest angle.</param>
    public RandomRotationAttribute(double low, double high)
    {
        Low = low;
        High = high;
    }

    /// <summary>The least angle as a share of a full turn.</summary>
    public double Low { get; }

    /// <summary>The largest angle as a share of a full turn.</summary>
    public double High { get; }
}
