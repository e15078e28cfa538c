namespace ModelGen;

/// <summary>While training, zooms each image in or out around its center, its proportions kept; does nothing at inference.</summary>
public sealed class RandomZoomAttribute : ResamplingAttribute
{
    /// <summary>Zooms by up to a factor either way.</summary>
    /// <param name="factor">The largest change, in (−1, 1): with 0.2, what fills the image was 80 % to 120 % of its size.</param>
    public RandomZoomAttribute(double factor)
        : this(-Math.Abs(factor), Math.Abs(factor))
    {
    }

    /// <summary>Zooms by a factor from a range; positive zooms out, negative in.</summary>
    /// <param name="low">The least factor, above −1.</param>
    /// <param name="high">The largest factor, at most 1.</param>
    public RandomZoomAttribute(double low, double high)
    {
        Low = low;
        High = high;
    }

    /// <summary>The least factor.</summary>
    public double Low { get; }

    /// <summary>The largest factor.</summary>
    public double High { get; }
}
